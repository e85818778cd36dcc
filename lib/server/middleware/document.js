// Completes Streamlit's page, which is in English only: the language of the document, Streamlit's
// own words in the reader's language, icons hidden from screen readers, alternative texts of charts,
// links within the app that stay in their tab, the goal of a link in view, keys that choose a
// direction, one step of the browser's «back» for what a reader did, charts in the colours of the
// system's theme. Cookies tell the server of a browser without WebGL, which gets flat maps, and of a
// window as narrow as a phone's, for which the camera of a map is set.
// The server puts the words before this script, as streamlitWords: {"ru": {"Upload": "…"}}; the frame
// of every page says which language it is in: <div class="page-language" lang="ru">.
"use strict";
(() => {
  const ATTRIBUTES = ["aria-label", "aria-valuetext", "title", "placeholder", "alt"];
  const GOAL = "[class*=st-key-goal-]";
  const PAGE = "[data-testid=stMainBlockContainer]";
  const LAYOUT_TIME = 8000; // milliseconds in which a page draws everything
  const UNTOUCHED = "script, style, code, textarea, .vega-embed svg";
  // Texts of pages and of data; the button of an upload is the one of Streamlit's own among them.
  const OURS = "[data-testid=stMarkdownContainer]:not([data-testid=stFileUploader] *), [data-testid=stTable]";
  const ICON = "[data-testid=stIconMaterial], [role=img][aria-label$=' icon']";
  const COLUMN_KIND = "[data-testid=stDataFrameColumnMenu] [role=menu] > div:first-child > [title]:first-child";
  const NEW_WINDOW = "[class*=st-key-new-window] a";
  const LANGUAGE = ".page-language";
  const NO_WEBGL = "webgl=none; path=/; SameSite=Lax";
  let language = "", exact = new Map(), prefixes = [];

  const readWords = () => {
    const holder = document.querySelector(LANGUAGE);
    if (!holder) return false;
    const page = document.documentElement;
    if (page.lang !== holder.lang) page.lang = holder.lang;
    if (holder.lang === language) return exact.size > 0;
    language = holder.lang;
    const all = Object.entries(streamlitWords[language] ?? {});
    exact = new Map(all.filter(([english]) => !english.endsWith("…")));
    prefixes = all.filter(([english]) => english.endsWith("…"))
      .map(([english, own]) => [english.slice(0, -1), own]);
    return true;
  };

  const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December"];
  const MONTH = `(${MONTHS.join("|")})`;
  const MONTH_PART = new RegExp(`^(\\d{1,2} – )?${MONTH}$`);
  const DAY = new RegExp(`^(Selected Date: |Today, )?((?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day, )?`
    + `${MONTH} (?:(\\d{1,2}), )?(\\d{4})( selected)?$`);
  const COUNT = /^(\d+) options? available\.$/;

  // "11 – November", "Selected Date: November 21, 2026", "November 2026" with the reader's months.
  const translateDay = (text) => {
    const { lang } = document.documentElement;
    const write = (year, month, day, options) =>
      new Intl.DateTimeFormat(lang, options).format(new Date(year, MONTHS.indexOf(month), day));
    const part = MONTH_PART.exec(text);
    if (part) return (part[1] ?? "") + write(2000, part[2], 1, { month: "long" });
    const match = DAY.exec(text);
    if (!match) return null;
    const [, before, weekday, month, day, year, selected] = match;
    const options = { year: "numeric", month: "long" };
    if (day) options.day = "numeric";
    if (weekday) options.weekday = "long";
    const start = prefixes.find(([english]) => english === before);
    return (start ? start[1] : "") + write(year, month, day ?? 1, options)
      + (selected ? `, ${exact.get("selected")}` : "");
  };

  // "Help for …" keeps what follows; "20MB per file", "135.0B" and "8.9KB" keep their numbers.
  const translate = (text) => {
    const trimmed = text.trim();
    if (exact.has(trimmed)) return text.replace(trimmed, () => exact.get(trimmed));
    const size = /^(\d+)(?:\.0)?\s?MB per file$/.exec(trimmed);
    if (size && exact.has("MB per file")) return exact.get("MB per file").replace("0", size[1]);
    const bytes = /^(\d+)(?:\.0)?B$/.exec(trimmed);
    if (bytes && exact.has("0B")) return exact.get("0B").replace("0", bytes[1]);
    const weight = /^([\d.]+)(KB|MB)$/.exec(trimmed);
    if (weight && exact.has(weight[2]))
      return `${weight[1].replace(".", ",")}\u00a0${exact.get(weight[2])}`;
    const count = COUNT.exec(trimmed);
    if (count && exact.has("0 options available."))
      return exact.get("0 options available.").replace("0", count[1]);
    const day = exact.has("selected") ? translateDay(trimmed) : null;
    if (day) return day;
    const prefix = prefixes.find(([english]) => trimmed.startsWith(english));
    if (!prefix) return text;
    const rest = trimmed.slice(prefix[0].length).replace(", and response:", ":");
    return prefix[1] + (translateDay(rest) ?? rest);
  };

  // What stood in a text or an attribute in English, for when the reader changes the language.
  const replaced = new WeakMap();
  const translateIn = (node, name, text) => {
    const before = replaced.get(node)?.[name];
    const english = before?.own === text ? before.english : text;
    const own = translate(english);
    if (own !== english) replaced.set(node, { ...replaced.get(node), [name]: { english, own } });
    return own;
  };

  const finishText = (node) => {
    if (!node.parentElement || node.parentElement.closest(`${UNTOUCHED}, ${OURS}`)) return;
    const own = translateIn(node, "", node.nodeValue);
    if (own !== node.nodeValue) node.nodeValue = own;
  };

  // Streamlit opens every link of a text in a new tab, so that "back" would lead nowhere.
  const keepInTab = (element) => {
    if (!element.matches("a[target=_blank]") || element.matches(NEW_WINDOW)) return;
    if (element.origin === location.origin) element.target = "_self";
  };

  const finishElement = (element) => {
    if (element.closest(UNTOUCHED)) return;
    if (element.matches(ICON)) element.setAttribute("aria-hidden", "true");
    if (element.matches(COLUMN_KIND)) element.removeAttribute("title"); // "text", "number": Arrow's types
    keepInTab(element);
    for (const name of ATTRIBUTES) {
      const value = element.getAttribute(name);
      const own = value && translateIn(element, name, value);
      if (own && own !== value) element.setAttribute(name, own);
    }
  };

  // What a link leads to, such as an indicator that needs attention, is scrolled into view. Charts
  // above it are drawn later and push it away, so it is kept there until the reader does something.
  const scrollToGoal = (root) => {
    const goal = root.matches(GOAL) ? root : root.querySelector(GOAL);
    const page = goal && goal.closest(PAGE);
    if (!page) return;
    const growth = new ResizeObserver(() => goal.scrollIntoView({ block: "start" }));
    const leave = () => growth.disconnect();
    growth.observe(page);
    setTimeout(leave, LAYOUT_TIME);
    for (const event of ["wheel", "keydown", "pointerdown"])
      addEventListener(event, leave, { once: true, passive: true });
  };

  // A dialog that asks for a text is typed into at once.
  const focusDialog = (root) => {
    const field = root.matches("textarea") ? root : root.querySelector("textarea");
    if (field && field.closest("[role=dialog]")) setTimeout(() => field.focus(), 100);
  };

  // <p class="chart-alt">sentence</p> names the drawing that comes next on the page.
  const nameCharts = () => {
    let sentence = null;
    for (const element of document.querySelectorAll(".chart-alt, [role=graphics-document]")) {
      if (element.matches(".chart-alt")) {
        sentence = element.textContent;
      } else if (sentence !== null) {
        if (element.getAttribute("aria-label") !== sentence)
          element.setAttribute("aria-label", sentence);
        sentence = null;
      }
    }
    // Vega calls its marks by English names, and Streamlit the drawing; their labels are ours.
    for (const element of document.querySelectorAll("[role^=graphics-][aria-roledescription]"))
      element.removeAttribute("aria-roledescription");
  };

  const finish = (root) => {
    if (root.nodeType === Node.TEXT_NODE) return finishText(root);
    if (root.nodeType !== Node.ELEMENT_NODE) return;
    scrollToGoal(root);
    focusDialog(root);
    finishElement(root);
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.nodeType === Node.TEXT_NODE) finishText(node);
      else finishElement(node);
    }
  };

  const watch = (mutations) => {
    const before = language;
    if (!readWords()) return;
    if (language !== before) return finish(document.body);
    for (const { type, target, addedNodes } of mutations) {
      if (type === "childList") addedNodes.forEach(finish);
      else finish(target);
    }
    nameCharts();
  };

  const tellWithoutWebgl = () => {
    const canvas = document.createElement("canvas");
    const context = canvas.getContext("webgl2");
    if (context) context.getExtension("WEBGL_lose_context")?.loseContext();
    else document.cookie = NO_WEBGL;
  };
  tellWithoutWebgl();

  const phone = matchMedia("(max-width: 640px)");
  const tellWidth = () => {
    document.cookie = `window=${phone.matches ? "narrow" : "wide"}; path=/; SameSite=Lax`;
  };
  tellWidth();
  phone.addEventListener("change", tellWidth);

  // The server draws charts in the colours of a theme, so they are drawn anew where the system turns
  // dark or light; Streamlit has noticed by then. On paper, which is light, nothing is drawn anew.
  const dark = matchMedia("(prefers-color-scheme: dark)");
  let drawnDark = dark.matches;
  const redraw = () => {
    if (dark.matches === drawnDark) return;
    drawnDark = dark.matches;
    document.querySelector(".st-key-theme-changed button")?.click();
  };
  dark.addEventListener("change", () => setTimeout(redraw, 200));

  // Streamlit writes the address anew whenever a page tidies it, and names parameters twice that its
  // links and its pickers both hold. What no reader did is no step to go back; what a reader chose in
  // a picker that is bound to the address is one, though Streamlit writes over the address of before.
  let acted = false;
  for (const event of ["pointerdown", "keydown"])
    addEventListener(event, () => { acted = true; }, { capture: true, passive: true });
  addEventListener("popstate", () => { acted = false; });

  const withoutRepeats = (address) => {
    const url = new URL(address, location.href);
    const all = [...url.searchParams], once = new Map(all);
    if (once.size < all.length) url.search = new URLSearchParams([...once]);
    return url;
  };

  const push = history.pushState.bind(history), replace = history.replaceState.bind(history);
  const write = (isStep, ...entry) => {
    acted = false;
    (isStep ? push : replace)(...entry);
  };
  history.pushState = (state, unused, address) => {
    const url = withoutRepeats(address ?? location.href);
    write(acted || url.pathname !== location.pathname, state, unused, url);
  };
  history.replaceState = (state, unused, address) => {
    const url = withoutRepeats(address ?? location.href);
    write(acted && url.search !== location.search, state, unused, url);
  };

  // Digits choose a direction by its number in the picker; in a field or a dialog they do not.
  const pressDirection = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (event.target.closest("input:not([type=radio]), textarea, [contenteditable=true], [role=dialog]")) return;
    const choices = document.querySelectorAll(".st-key-direction [role=radio]");
    [...choices].find((choice) => choice.textContent.trim() === event.key)?.click();
  };
  addEventListener("keydown", pressDirection);

  const observer = new MutationObserver(watch);
  const start = () => observer.observe(document.body, {
    subtree: true, childList: true, characterData: true,
    attributes: true, attributeFilter: [...ATTRIBUTES, "lang"],
  });
  if (document.body) start();
  else document.addEventListener("DOMContentLoaded", start);
})();
