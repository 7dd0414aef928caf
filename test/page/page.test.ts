/** The element among the things a clinic's page does to it. */
import { expect } from '@open-wc/testing';
import { cleanPage, create, mount, put } from '../helpers/mount.js';
import { allByRole, byRole, everything, queryByRole } from '../helpers/roles.js';
import { StubGateway } from '../helpers/stub-gateway.js';
import {
  chooseMassage,
  chooseTime,
  giveDetails,
  heading,
  press,
  pressButton,
  toReview,
} from '../helpers/visitor.js';
import { findByRole, settled, until } from '../helpers/wait.js';

describe('the element on a page', () => {
  cleanPage();

  it('may be loaded twice, from two addresses', async () => {
    const first = customElements.get('massage-booker');
    const again = new URL('../../src/define.ts?again', import.meta.url).href;
    const module = (await import(again)) as object;
    expect(Object.keys(module)).to.contain('MassageBooker');
    expect(customElements.get('massage-booker')).to.equal(first);
    await mount({ gateway: new StubGateway() });
    await toReview();
  });

  it('keeps everything when it is moved', async () => {
    const element = await mount({ gateway: new StubGateway() });
    await chooseMassage();
    await chooseTime();
    await giveDetails();
    const elsewhere = put(document.createElement('section'));
    elsewhere.append(element);
    await settled();
    await heading('A few details');
    expect(byRole<HTMLInputElement>('textbox', 'Full name').value).to.equal('Ada Moss');
    await pressButton('Review');
    await pressButton('Confirm booking');
    await heading('You’re booked, Ada Moss');
  });

  it('listens to nothing more once it is removed', async () => {
    const gateway = new StubGateway();
    const element = await mount({ gateway, attributes: { service: 'calm' } });
    await findByRole('radio', /^9:00 AM/);
    const asked = gateway.questions.length;
    element.remove();
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    window.dispatchEvent(new PopStateEvent('popstate'));
    element.setAttribute('service', 'pain-relief');
    await settled();
    expect(gateway.questions).to.have.lengthOf(asked);
  });

  it('does not answer for another on the same page', async () => {
    const [one, two] = [new StubGateway(), new StubGateway()];
    const first = await mount({ gateway: one, attributes: { id: 'first', history: 'on' } });
    const second = await mount({ gateway: two, attributes: { id: 'second', history: 'on' } });
    await chooseMassage('Pain relief', /^60 min/, first);
    expect(byRole('heading', 'What would feel good to you?', second)).to.exist;
    await chooseMassage('Pain relief', /^90 min/, second);
    await chooseTime(/^2:00 PM/, second);
    history.back();
    await heading('When suits you?', second);
    expect(byRole('heading', 'When suits you?', first)).to.exist;
    expect(one.questions.every(({ minutes }) => minutes === 60)).to.equal(true);
    expect(two.questions.every(({ minutes }) => minutes === 90)).to.equal(true);
    expect(allByRole('radio', /[AP]M/, first).some((radio) => (radio as HTMLInputElement).checked)).to.equal(
      false,
    );
  });

  it('does not send a form it stands in', async () => {
    const form = put(document.createElement('form'));
    let sent = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent += 1;
    });
    await mount({ gateway: new StubGateway(), into: form });
    await toReview();
    await pressButton('Confirm booking');
    await heading('You’re booked, Ada Moss');
    expect(sent).to.equal(0);
    expect([...new FormData(form).keys()]).to.deep.equal([]);
  });

  it('works inside another shadow root', async () => {
    const root = put(document.createElement('div')).attachShadow({ mode: 'open' });
    await mount({ gateway: new StubGateway(), into: root });
    await toReview();
    await pressButton('Confirm booking');
    await heading('You’re booked, Ada Moss');
  });

  it('stays laid out and readable under `* { all: unset }`', async () => {
    const element = await mount({ gateway: new StubGateway() });
    const looks = () =>
      [...everything(element)]
        .filter((inner) => inner.getRootNode() !== document)
        .map((inner) => {
          const { display, fontWeight, position } = getComputedStyle(inner);
          return [inner.localName, display, fontWeight, position].join(' ');
        });
    const before = looks();
    const { width, height } = element.getBoundingClientRect();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { all: unset }');
    document.adoptedStyleSheets = [sheet];
    try {
      expect(getComputedStyle(element).display).to.equal('block');
      expect(looks()).to.deep.equal(before);
      const after = element.getBoundingClientRect();
      expect(after.height).to.be.greaterThan(height * 0.6);
      expect(after.width).to.be.at.least(width);
    } finally {
      document.adoptedStyleSheets = [];
    }
  });

  it('leaves no cookie and nothing stored, and asks nobody', async () => {
    const stored = () => [document.cookie, localStorage.length, sessionStorage.length];
    const before = stored();
    const loaded = performance.getEntriesByType('resource').length;
    await mount({ gateway: new StubGateway() });
    await toReview();
    await pressButton('Confirm booking');
    await heading('You’re booked, Ada Moss');
    expect(stored()).to.deep.equal(before);
    const asked = performance.getEntriesByType('resource').slice(loaded);
    expect(asked.map(({ name }) => name).filter((url) => !url.includes('/__web'))).to.deep.equal([]);
  });

  it('shows the clinic’s contacts from its own links', async () => {
    const children =
      '<a href="tel:+15550177">Ring</a> <a href="mailto:us@clinic.example?subject=x">Write</a>';
    const element = put(create({ clinic: null, gateway: new StubGateway(), children }));
    await pressButton(/Help me choose/);
    expect((await findByRole<HTMLAnchorElement>('link', '+15550177')).getAttribute('href')).to.equal(
      'tel:+15550177',
    );
    expect(queryByRole('link', 'us@clinic.example')).to.exist;
    expect(element.isConnected).to.equal(true);
  });

  it('shows the running summary on request', async () => {
    const element = await mount({ gateway: new StubGateway() });
    element.style.inlineSize = '320px';
    await chooseMassage();
    const toggle = await findByRole('button', /Your booking/);
    expect(toggle.getAttribute('aria-expanded')).to.equal('false');
    press(toggle);
    await until(() => toggle.getAttribute('aria-expanded') === 'true');
    const summary = byRole('region', 'Your booking');
    expect(byRole('heading', 'Your booking', summary)).to.exist;
  });
});
