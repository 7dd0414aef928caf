/** An element of the page's own, with a Lit of its own. */
/* global customElements */
import { html, LitElement } from 'lit';

customElements.define(
  'other-element',
  class extends LitElement {
    render() {
      return html`<p>Another element</p>`;
    }
  },
);
