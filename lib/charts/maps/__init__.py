"""What all maps share: outlines, places, arcs, labels; with WebGL and without."""
