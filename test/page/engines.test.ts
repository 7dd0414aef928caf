import { expect } from '@open-wc/testing';

/** What the element takes for granted. An engine that lacks one of these shows up here, by name. */
describe('this engine', () => {
  for (const condition of [
    'color: light-dark(black, white)',
    'color: color-mix(in oklab, red 10%, blue)',
    'container: frame / inline-size',
    'grid-template-columns: subgrid',
    'inline-size: min(100%, 40rem)',
    'selector(:has(:focus-visible))',
    'selector(:host([hidden]))',
    'selector(::part(button))',
  ]) {
    it(`supports ${condition}`, () => {
      expect(CSS.supports(condition.startsWith('selector') ? condition : `(${condition})`)).to.equal(true);
    });
  }

  it('lays an adopted, nested container query out by the width of its container', () => {
    const host = document.createElement('div');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      :host { display: block; container: frame / inline-size; }
      p { color: rgb(1, 1, 1); @container frame (inline-size > 300px) { & { color: rgb(2, 2, 2); } } }
    `);
    const root = host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    const text = root.appendChild(document.createElement('p'));
    document.body.append(host);
    host.style.inlineSize = '200px';
    expect(getComputedStyle(text).color).to.equal('rgb(1, 1, 1)');
    host.style.inlineSize = '400px';
    expect(getComputedStyle(text).color).to.equal('rgb(2, 2, 2)');
    host.remove();
  });

  it('upgrades an element that was on the page before its definition', () => {
    const early = document.body.appendChild(document.createElement('x-upgraded-late'));
    customElements.define(
      'x-upgraded-late',
      class extends HTMLElement {
        connectedCallback() {
          this.dataset.up = 'yes';
        }
      },
    );
    expect(early.dataset.up).to.equal('yes');
    early.remove();
  });

  it('tells the offset of a zone from its clock', () => {
    const parts = new Intl.DateTimeFormat('en', {
      timeZone: 'Australia/Lord_Howe',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }).format(new Date('2026-07-01T00:00:00Z'));
    expect(parts).to.equal('10:30');
  });

  it('spells amounts, lists, plurals and lengths in the language asked for', () => {
    expect(new Intl.NumberFormat('de', { style: 'currency', currency: 'EUR' }).format(79.5)).to.match(
      /^79,50\s€$/,
    );
    expect(new Intl.ListFormat('de', { type: 'conjunction' }).format(['Nacken', 'Rücken'])).to.equal(
      'Nacken und Rücken',
    );
    expect(new Intl.PluralRules('pl').select(2)).to.equal('few');
    expect(new Intl.NumberFormat('en', { style: 'unit', unit: 'minute' }).format(60)).to.equal('60 min');
  });

  it('has random bytes, and requests that outlive the page', () => {
    expect(crypto.getRandomValues(new Uint8Array(16))).to.have.lengthOf(16);
    expect(new Request('/', { method: 'DELETE', keepalive: true }).method).to.equal('DELETE');
  });
});
