/** Shows what the demo's mailbox holds, now and after each request. */
/* global document */
async function show() {
  const last = await (await fetch('/requests')).json();
  if (!last) return;
  document.querySelector('#none').hidden = true;
  const box = document.querySelector('#last');
  box.hidden = false;
  box.textContent = JSON.stringify(last, null, 2);
}

document.addEventListener('booking-requested', show);
void show();
