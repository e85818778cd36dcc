// Times in the page itself: from a click to the last paint after which nothing more changes.

// Milliseconds without any change after which a page counts as painted, and how long to wait for it.
const QUIET = 300, PATIENCE = 60000;

const app = () => document.querySelector('[data-testid=stApp]');
const isIdle = () => app()?.getAttribute('data-test-script-state') === 'notRunning'
  && app().getAttribute('data-test-connection-state') === 'CONNECTED';
const drawn = () => [...document.querySelectorAll('[data-testid=stMain] svg.marks')];
const drawing = () => drawn().map(chart => chart.outerHTML).join();

// What a canvas holds is text for screen readers, which comes later and is never painted; what is
// drawn on a canvas of the page is.
const isPainted = ({type, target}) => {
  const holder = type === 'attributes' || !target.closest ? target.parentElement : target;
  return !holder?.closest('canvas');
};
let drawnOnCanvas = () => {};
for (const name of ['fillRect', 'fillText', 'stroke', 'drawImage']) {
  const draw = CanvasRenderingContext2D.prototype[name];
  CanvasRenderingContext2D.prototype[name] = function (...args) {
    if (this.canvas.isConnected) drawnOnCanvas();
    return draw.apply(this, args);
  };
}

// Resolves with the moment of the last paint, once `isThere` and the script rests.
const painted = isThere => new Promise((resolve, reject) => {
  let last = performance.now(), timer;
  setTimeout(() => reject(new Error('The page did not come to rest.')), PATIENCE);
  const rest = () => {
    if (isIdle() && isThere()) {
      observer.disconnect();
      drawnOnCanvas = () => {};
      resolve(last);
    } else {
      timer = setTimeout(rest, 20);
    }
  };
  const changed = () => {
    requestAnimationFrame(() => { last = performance.now(); });
    clearTimeout(timer);
    timer = setTimeout(rest, QUIET);
  };
  const observer = new MutationObserver(records => { if (records.some(isPainted)) changed(); });
  drawnOnCanvas = changed;
  observer.observe(document.documentElement,
    {subtree: true, childList: true, attributes: true, characterData: true});
  timer = setTimeout(rest, QUIET);
});

// Opening: milliseconds from the start of navigation until so many charts stand still.
window.opened = count => painted(() => drawn().length >= count);

// Changing: call before the click; `changed` then resolves with the milliseconds after it.
window.awaitChange = () => {
  const before = drawing();
  let clicked;
  document.addEventListener('click', event => { clicked = event.timeStamp; },
    {capture: true, once: true});
  window.changed = painted(() => clicked !== undefined && drawing() !== before)
    .then(last => last - clicked);
};

window.charts = () => drawn().length;
window.marks = () => drawn().flatMap(chart => [...chart.querySelectorAll('path, text, line')]).length;
