// The service's sign: a ring, with a part of it warm.

export const Ring = () => (
  <svg class="fc-header__ring" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <circle class="fc-ring__whole" cx="16" cy="16" r="12" />
    <path class="fc-ring__part" d="M16 4 A12 12 0 0 1 28 16" />
  </svg>
);

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="none" stroke-width="6">' +
  '<circle cx="16" cy="16" r="12" stroke="#0d3b46"/><path d="M16 4A12 12 0 0 1 28 16" stroke="#e0913a"/></svg>';

export const ringIcon = `data:image/svg+xml,${encodeURIComponent(drawing)}`;
