// Draws each figure in place of its static twin, follows the page's colours and width, and leaves the twin where drawing fails.
(function () {
  'use strict';
  var dark = window.matchMedia('(prefers-color-scheme: dark)');
  function color(name) { return getComputedStyle(document.documentElement).getPropertyValue(name).trim(); }
  function themed(layout) {
    var text = color('--text'), grid = color('--grid');
    var own = Object.assign({}, layout, { autosize: true, paper_bgcolor: 'rgba(0,0,0,0)', plot_bgcolor: 'rgba(0,0,0,0)' });
    delete own.width;
    own.font = Object.assign({}, layout.font, { color: text });
    own.hoverlabel = Object.assign({}, layout.hoverlabel, { bgcolor: color('--panel'), bordercolor: color('--line'), font: { color: text } });
    Object.keys(own).filter(function (key) { return /^[xy]axis\d*$/.test(key); }).concat(['xaxis', 'yaxis']).forEach(function (key) {
      own[key] = Object.assign({}, own[key], { gridcolor: grid, zerolinecolor: grid, automargin: true });
    });
    return own;
  }
  function draw(chart) {
    var place = chart.querySelector('.interactive'), twin = chart.querySelector('.twin');
    var figure = JSON.parse(chart.querySelector('script[type="application/json"]').textContent);
    var config = Object.assign({}, figure.config, { responsive: true, displaylogo: false });
    place.hidden = false;
    place.style.height = ((figure.layout && figure.layout.height) || 440) + 'px';
    return window.Plotly.newPlot(place, figure.data, themed(figure.layout || {}), config).then(function () {
      twin.hidden = true;
      addToggle(chart, twin);
      new ResizeObserver(function () { if (place.clientWidth) window.Plotly.Plots.resize(place); }).observe(chart);
      dark.addEventListener('change', function () { window.Plotly.react(place, figure.data, themed(figure.layout || {}), config); });
    }).catch(function (error) {
      place.hidden = true;
      twin.hidden = false;
      console.error(error);
    });
  }
  function addToggle(chart, twin) {
    var button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Static chart and data';
    button.setAttribute('aria-expanded', 'false');
    button.addEventListener('click', function () {
      twin.hidden = !twin.hidden;
      button.setAttribute('aria-expanded', String(!twin.hidden));
    });
    chart.insertBefore(button, twin);
  }
  if (!window.Plotly) return;
  Array.prototype.reduce.call(document.querySelectorAll('figure.chart'), function (before, chart) {
    return before.then(function () { return draw(chart); });
  }, Promise.resolve());
})();
