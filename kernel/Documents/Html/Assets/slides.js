// One slide at a time: the deck scrolls sideways and snaps, so that touch needs no script; keys and buttons scroll it too.
(function () {
  'use strict';
  var deck = document.querySelector('.deck'), slides = Array.prototype.slice.call(deck.querySelectorAll('.slide'));
  var back = document.getElementById('back'), next = document.getElementById('next'), count = document.getElementById('count');
  var at = 0;
  function show(index) {
    at = Math.max(0, Math.min(slides.length - 1, index));
    count.textContent = (at + 1) + ' of ' + slides.length;
    back.disabled = at === 0;
    next.disabled = at === slides.length - 1;
    history.replaceState(null, '', '#slide-' + (at + 1));
  }
  function go(index) {
    show(index);
    deck.scrollTo({ left: slides[at].offsetLeft, behavior: 'instant' });
    slides[at].focus({ preventScroll: true });
  }
  back.addEventListener('click', function () { go(at - 1); });
  next.addEventListener('click', function () { go(at + 1); });
  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest('button, summary, a, input, .js-plotly-plot, .scroll[tabindex]')) return;
    var steps = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };
    if (event.key in steps) go(at + steps[event.key]);
    else if (event.key === ' ') go(at + (event.shiftKey ? -1 : 1));
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(slides.length - 1);
    else return;
    event.preventDefault();
  });
  deck.addEventListener('scroll', function () { show(Math.round(deck.scrollLeft / deck.clientWidth)); }, { passive: true });
  window.addEventListener('resize', function () { deck.scrollTo({ left: slides[at].offsetLeft, behavior: 'instant' }); });
  // A slide taller than the window must be reachable by keyboard to be scrolled; one that is not must not stop the Tab key.
  var watch = new ResizeObserver(function () {
    slides.forEach(function (slide) { slide.tabIndex = slide.scrollHeight > slide.clientHeight + 1 ? 0 : -1; });
  });
  slides.forEach(function (slide) { watch.observe(slide); watch.observe(slide.firstElementChild); });
  // Links of the text, and addresses such as #slide-7, lead to the slide that holds their target.
  function follow() {
    var target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    var slide = target && target.closest('.slide');
    if (slide) go(slides.indexOf(slide)); else show(at);
  }
  window.addEventListener('hashchange', follow);
  follow();
})();
