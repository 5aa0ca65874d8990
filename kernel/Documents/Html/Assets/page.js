// A region that scrolls sideways must be reachable by keyboard and have a name; one that does not scroll must not stop the Tab key.
(function () {
  'use strict';
  var counts = {};
  function mark(region) {
    if (region.scrollWidth > region.clientWidth + 1) {
      region.tabIndex = 0;
      region.setAttribute('role', 'region');
      // Landmarks are told apart by their names.
      region.dataset.number = region.dataset.number || (counts[region.dataset.label] = (counts[region.dataset.label] || 0) + 1);
      region.setAttribute('aria-label', region.dataset.label + ' ' + region.dataset.number + ', scrolls sideways');
    } else if (region.hasAttribute('tabindex')) {
      region.removeAttribute('tabindex');
      region.removeAttribute('role');
      region.removeAttribute('aria-label');
    }
  }
  // Browsers do not break a formula across lines: one wider than its paragraph gets a line and a scroll bar of its own.
  function giveRoom() {
    document.querySelectorAll('main math:not([display])').forEach(function (math) {
      var block = math.closest('p, li, td, th, summary, h1, h2, h3, h4, div');
      if (!block || math.closest('.scroll') || math.getBoundingClientRect().width <= block.clientWidth) return;
      var line = document.createElement('span');
      line.className = 'formula scroll';
      line.dataset.label = 'Formula';
      math.replaceWith(line);
      line.append(math);
      watch.observe(line);
    });
  }
  var regions = document.querySelectorAll('.scroll');
  var watch = new ResizeObserver(function (entries) { entries.forEach(function (entry) { mark(entry.target); }); });
  regions.forEach(function (region) { watch.observe(region); });
  giveRoom();
  window.addEventListener('resize', giveRoom);
  // A link to something inside a folded part unfolds it.
  function unfold() {
    var target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (var box = target && target.closest('details'); box; box = box.parentElement && box.parentElement.closest('details')) box.open = true;
  }
  window.addEventListener('hashchange', unfold);
  unfold();
})();
