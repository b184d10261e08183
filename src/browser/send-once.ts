// Sends a form once, however often its button is pressed. After a while it may be sent again: the answer may have been a
// file, which leaves the page where it is.

const AGAIN_AFTER_MILLISECONDS = 8000;

export function sendOnce(): void {
  const sentAt = new WeakMap<HTMLFormElement, number>();
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.method !== "post" || event.defaultPrevented) return;
    const earlier = sentAt.get(form);
    if (earlier !== undefined && event.timeStamp - earlier < AGAIN_AFTER_MILLISECONDS) event.preventDefault();
    else sentAt.set(form, event.timeStamp);
  });
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) for (const form of document.forms) sentAt.delete(form);
  });
}
