/** What a booking widget cannot be faster than: bare Lit, 42 days and a day's 30 slots, no server, no library of dates. */
/* global customElements */
import { css, html, LitElement } from 'lit';

const label = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric' });

class BenchFloor extends LitElement {
  static properties = { month: { state: true }, day: { state: true } };
  static styles = css`
    :host {
      display: grid;
      grid-template-columns: 420px 220px;
      gap: 16px;
    }
    .days {
      display: grid;
      grid-template-columns: repeat(7, 1fr);
    }
    .slots {
      display: grid;
    }
    button {
      padding: 10px;
    }
  `;

  constructor() {
    super();
    const now = new Date();
    this.month = new Date(now.getFullYear(), now.getMonth(), 1);
    this.day = now;
  }

  render() {
    const year = this.month.getFullYear();
    const month = this.month.getMonth();
    const start = 1 - this.month.getDay();
    const days = Array.from({ length: 42 }, (_, index) => new Date(year, month, start + index));
    const slots = Array.from({ length: 30 }, (_, index) => 480 + index * 20 + (this.day.getDate() % 5));
    return html`
      <section>
        <h2>${label.format(this.month)}</h2>
        <button id="next" @click=${() => (this.month = new Date(year, month + 1, 1))}>next</button>
        <div class="days">
          ${days.map(
            (day) =>
              html`<button class="day" ?disabled=${day.getMonth() !== month} @click=${() => (this.day = day)}>
                ${day.getDate()}
              </button>`,
          )}
        </div>
      </section>
      <section class="slots">
        <h3>${this.day.toDateString()}</h3>
        ${slots.map(
          (minutes) =>
            html`<button class="slot">
              ${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}
            </button>`,
        )}
      </section>
    `;
  }
}
customElements.define('bench-floor', BenchFloor);
