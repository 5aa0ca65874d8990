// A region that scrolls sideways must be reachable by keyboard and have a name; one that does not scroll must not stop the Tab key.
(function () {
  'use strict';
  function mark(region) {
    if (region.scrollWidth > region.clientWidth + 1) {
      region.tabIndex = 0;
      region.setAttribute('role', 'region');
      region.setAttribute('aria-label', region.dataset.label + ', scrolls sideways');
    } else if (region.hasAttribute('tabindex')) {
      region.removeAttribute('tabindex');
      region.removeAttribute('role');
      region.removeAttribute('aria-label');
    }
  }
  var regions = document.querySelectorAll('.scroll');
  var watch = new ResizeObserver(function (entries) { entries.forEach(function (entry) { mark(entry.target); }); });
  regions.forEach(function (region) { watch.observe(region); });
  // A link to something inside a folded part unfolds it.
  function unfold() {
    var target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (var box = target && target.closest('details'); box; box = box.parentElement && box.parentElement.closest('details')) box.open = true;
  }
  window.addEventListener('hashchange', unfold);
  unfold();
})();
