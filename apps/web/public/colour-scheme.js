(function () {
  var chosen = null;
  try {
    chosen = localStorage.getItem('sillage.colour-scheme');
  } catch {
    // Storage may be closed to us; the system's own choice then holds.
  }
  var dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
