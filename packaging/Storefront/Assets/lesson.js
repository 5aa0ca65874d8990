// A lesson's three comforts: pictures enlarge, chapters that were read are kept, the list of chapters follows the reader.
(function () {
  'use strict';
  var dialog = document.getElementById('zoom');
  var frame = document.getElementById('zoom-picture');

  function enlarge(picture) {
    var copy = picture.cloneNode(true);
    // Two elements on a page never share an id: what the copy names stays named by the original.
    copy.removeAttribute('tabindex');
    copy.removeAttribute('role');
    frame.replaceChildren(copy);
    dialog.showModal();
  }

  document.querySelectorAll('.lesson .outputs svg, .lesson p > img').forEach(function (picture) {
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'enlarge';
    button.textContent = 'Enlarge';
    var title = picture.querySelector('title');
    button.setAttribute('aria-label', 'Enlarge: ' + ((title && title.textContent) || picture.alt || 'picture'));
    button.addEventListener('click', function () { enlarge(picture); });
    var holder = picture.closest('figure, p, .picture') || picture;
    holder.after(button);
  });
  document.getElementById('zoom-close').addEventListener('click', function () { dialog.close(); });
  dialog.addEventListener('click', function (event) { if (event.target === dialog) dialog.close(); });
  dialog.addEventListener('close', function () { frame.replaceChildren(); });

  var form = document.getElementById('progress');
  var entries = Array.from(document.querySelectorAll('[data-chapter]'));
  var bar = document.getElementById('lesson-progress');
  var waiting = [];
  var timer = 0;

  function send() {
    if (waiting.length === 0) return;
    var body = new FormData(form);
    waiting.forEach(function (id) { body.append('chapters', id); });
    waiting = [];
    fetch(form.dataset.read, { method: 'POST', body: body, keepalive: true });
  }

  function read(id) {
    var entry = entries.find(function (item) { return item.dataset.chapter === id; });
    if (!form || !entry || entry.dataset.read === 'yes') return;
    entry.dataset.read = 'yes';
    bar.value += 1;
    document.getElementById('read-count').textContent = String(bar.value);
    waiting.push(id);
    clearTimeout(timer);
    timer = setTimeout(send, 1500);
  }

  // A chapter counts as read when the next one, or the end, has come into view.
  var headings = entries.map(function (entry) { return document.getElementById(entry.dataset.chapter); }).filter(Boolean);
  function follow() {
    var here = -1;
    headings.forEach(function (heading, index) { if (heading.getBoundingClientRect().top < window.innerHeight * 0.6) here = index; });
    entries.forEach(function (entry, index) { entry.classList.toggle('here', index === here); });
    for (var index = 0; index < here; index++) read(headings[index].id);
    if (here === headings.length - 1 && here >= 0 && window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 400) read(headings[here].id);
  }
  document.addEventListener('scroll', follow, { passive: true });
  document.addEventListener('visibilitychange', function () { if (document.hidden) send(); });
  follow();
})();
