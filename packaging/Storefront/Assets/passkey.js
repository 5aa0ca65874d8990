// Passkeys: asks the shop for a question, the browser for the answer, and sends the answer with the form as any other field.
(function () {
  'use strict';
  var able = window.PublicKeyCredential && PublicKeyCredential.parseRequestOptionsFromJSON && navigator.credentials;

  function tell(form, text) {
    var place = form.querySelector('[data-passkey-told]');
    place.textContent = text;
    place.hidden = false;
  }

  async function answer(form) {
    var asked = await fetch(form.dataset.options, { method: 'POST', body: new FormData(form), credentials: 'same-origin', headers: { Accept: 'application/json' } });
    if (!asked.ok) throw new Error('The shop did not answer. Please try again in a minute.');
    var options = await asked.json();
    var credential = form.dataset.passkey === 'create'
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
    return JSON.stringify(credential.toJSON());
  }

  document.querySelectorAll('form[data-passkey]').forEach(function (form) {
    if (!able) return;
    form.hidden = false;
    form.addEventListener('submit', function (event) {
      event.preventDefault();
      var button = form.querySelector('button');
      button.disabled = true;
      answer(form).then(
        function (text) {
          form.elements.credential.value = text;
          // Past the listener: the form goes out with the answer in it.
          HTMLFormElement.prototype.submit.call(form);
        },
        function (fault) {
          button.disabled = false;
          tell(form, fault && fault.name === 'NotAllowedError' ? 'No passkey was used. Try again, or take another way.'
            : fault && fault.name === 'InvalidStateError' ? 'This device has a passkey for your account already.'
            : fault && fault.name === 'SecurityError' ? 'Passkeys work only at the shop\'s own address (https, or localhost).'
            : (fault && fault.message) || 'The passkey could not be used.');
        });
    });
  });
  document.querySelectorAll('[data-passkey-missing]').forEach(function (note) { note.hidden = Boolean(able); });
}());
