/** What a webmaster sets up, in whichever way, and what a mistake leads to. */
import { expect } from '@open-wc/testing';
import { clinic, clinicWith } from '../helpers/clinic.js';
import { cleanPage, consoleErrors, create, mount, put } from '../helpers/mount.js';
import { allByRole, byRole, plain, queryByRole, textOf } from '../helpers/roles.js';
import { json, stubFetch, type StubFetch } from '../helpers/stub-fetch.js';
import { StubGateway } from '../helpers/stub-gateway.js';
import {
  check,
  chooseMassage,
  chooseTime,
  giveDetails,
  heading,
  pressButton,
  type,
} from '../helpers/visitor.js';
import { findByRole, settled, until } from '../helpers/wait.js';

const LINK = '<a href="tel:+15550100">Call us to book</a>';
const named = (name: string) => [{ ...clinic.services[1]!, name }];
const document = (name: string) => clinicWith({ services: named(name), categories: [clinic.categories[1]!] });
const inline = (text: string) => `${LINK}<script type="application/json">${text}</script>`;

describe('nothing set up at all', () => {
  cleanPage();

  it('can be explored to the end, names the mistake on the console, and shows the clinic’s own link', async () => {
    const said = await consoleErrors(async () => {
      await mount({ clinic: null, children: LINK });
      await chooseMassage('Focused pain relief');
      await check('radio', /^9:00 AM/);
      await pressButton('Continue');
      await type('Full name', 'Ada Moss');
      await type('Phone', '555 0100');
      await pressButton('Review');
      await heading('Does this look right?');
    });
    expect(said).to.have.lengthOf(1);
    expect(said[0]).to.match(/^<massage-booker> endpoint is missing/);
    expect(queryByRole('button', /Confirm booking|Send request/)).to.equal(undefined);
    expect(byRole('link', 'Call us to book').checkVisibility()).to.equal(true);
  });
});

describe('an endpoint alone', () => {
  cleanPage();
  let net: StubFetch | undefined;
  afterEach(() => net?.restore());

  async function send() {
    await mount({ attributes: { endpoint: 'https://clinic.example/form' } });
    await chooseMassage();
    await chooseTime();
    await giveDetails();
    await pressButton('Review');
    await pressButton('Send request');
  }

  it('gets one request, and the visitor is told it is one', async () => {
    net = stubFetch(new Response('', { status: 200 }));
    await send();
    await heading('Request sent, Ada Moss');
    expect(net.asked).to.have.lengthOf(1);
    expect(net.asked[0]).to.deep.include({ url: 'https://clinic.example/form', method: 'POST' });
  });

  it('gets nothing a second time when the answer is lost', async () => {
    net = stubFetch(new TypeError('Failed to fetch'));
    await send();
    await heading('We could not verify your booking');
    expect(queryByRole('button', 'Try again')).to.equal(undefined);
    expect(byRole('link', '+1 555 010 0100')).to.exist;
    expect(net.asked).to.have.lengthOf(1);
  });
});

describe('an endpoint that speaks the protocol', () => {
  cleanPage();
  let net: StubFetch | undefined;
  afterEach(() => net?.restore());

  it('gets the same bytes once more by itself when the first answer is lost', async () => {
    const stub = new StubGateway();
    const times = json(
      await stub.availability({ service: 'x', minutes: 60, from: '2026-12-01', to: '2026-12-31' }),
    );
    let posts = 0;
    net = stubFetch((request) => {
      if (request.method === 'GET') return times.clone();
      if (posts++ === 0) throw new TypeError('Failed to fetch');
      return json({ id: 'b', reference: 'R-1', status: 'confirmed' }, 201);
    });
    await mount({
      attributes: { endpoint: 'https://clinic.example/b', availability: 'https://clinic.example/a' },
    });
    await chooseMassage();
    await chooseTime();
    await giveDetails();
    await pressButton('Review');
    await pressButton('Confirm booking');
    await heading('You’re booked, Ada Moss');
    const [first, second] = net.posts();
    expect(net.posts()).to.have.lengthOf(2);
    expect(second?.body).to.equal(first?.body);
  });
});

describe('what holds', () => {
  cleanPage();
  let net: StubFetch | undefined;
  afterEach(() => net?.restore());
  const offered = (name: string) => findByRole('radiogroup', new RegExp(`^${name}: length`));

  it('is the inline document over the defaults', async () => {
    await mount({
      clinic: null,
      gateway: new StubGateway(),
      children: inline(JSON.stringify(document('Inline'))),
    });
    await offered('Inline');
    expect(queryByRole('radiogroup', /^Focused pain relief/)).to.equal(undefined);
  });

  it('is the property over the inline document', async () => {
    const children = inline(JSON.stringify(document('Inline')));
    await mount({ clinic: document('Property'), gateway: new StubGateway(), children });
    await offered('Property');
  });

  it('is the document of src', async () => {
    net = stubFetch(json(document('Fetched')));
    const element = put(
      create({
        clinic: null,
        gateway: new StubGateway(),
        attributes: { src: 'https://clinic.example/c.json' },
      }),
    );
    await offered('Fetched');
    expect(element.shadowRoot!.querySelector('[aria-busy=true]')).to.equal(null);
    expect(net.asked.map(({ url, credentials }) => [url, credentials])).to.deep.equal([
      ['https://clinic.example/c.json', 'omit'],
    ]);
  });

  it('is the attribute over the document’s link', async () => {
    net = stubFetch(new Response('', { status: 200 }));
    await mount({
      attributes: { endpoint: 'https://clinic.example/attribute' },
      clinic: clinicWith({ links: { bookings: 'https://clinic.example/document' } }),
    });
    await chooseMassage();
    await chooseTime();
    await giveDetails();
    await pressButton('Review');
    await pressButton('Send request');
    await heading(/^Request sent/);
    expect(net.posts().map(({ url }) => url)).to.deep.equal(['https://clinic.example/attribute']);
  });

  it('is what a property says before it is an attribute too, as frameworks write it', async () => {
    net = stubFetch(json(document('Fetched')));
    const said = await consoleErrors(async () => {
      const element = create({ clinic: null });
      const duration = 45 as unknown as string;
      const src = 'https://clinic.example/c.json';
      put(Object.assign(element, { src, endpoint: '/bookings', service: 'calm', duration }));
      await heading('When suits you?');
      expect(element.getAttribute('endpoint')).to.equal('/bookings');
    });
    expect(said).to.deep.equal([]);
    expect(net.asked.map(({ url }) => url)).to.deep.equal(['https://clinic.example/c.json']);
  });

  it('is what was set before the element was defined', async () => {
    const early = globalThis.document.createElement('massage-booker-early-stand-in');
    Object.assign(early, { clinic: document('Early'), gateway: new StubGateway() });
    // An upgrade as the browser does it: own properties that hide the accessors, then the constructor's prototype.
    const { MassageBooker } = await import('../../src/index.js');
    put(early);
    customElements.define('massage-booker-early-stand-in', class extends MassageBooker {});
    await offered('Early');
  });
});

describe('a mistake', () => {
  cleanPage();
  let net: StubFetch | undefined;
  afterEach(() => net?.restore());

  it('in inline JSON is named, and the defaults hold', async () => {
    const said = await consoleErrors(async () => {
      await mount({ clinic: null, gateway: new StubGateway(), children: inline('{ "services": [ }') });
      await findByRole('radiogroup', /^Focused pain relief/);
    });
    expect(said).to.have.lengthOf(1);
    expect(said[0]).to.match(/<script type="application\/json"> is .*JSON/);
  });

  it('in src shows the clinic’s own link instead', async () => {
    net = stubFetch(new Response('gone', { status: 404 }));
    const said = await consoleErrors(async () => {
      const attributes = { src: 'https://clinic.example/c.json' };
      const element = await mount({ clinic: null, gateway: new StubGateway(), children: LINK, attributes });
      await until(() => element.shadowRoot!.querySelector('slot'));
    });
    expect(said[0]).to.match(/src="https:\/\/clinic\.example\/c\.json" could not be read/);
    expect(byRole('link', 'Call us to book').checkVisibility()).to.equal(true);
    expect(queryByRole('heading', /./)).to.equal(undefined);
  });

  it('in one service is refused by its path, and the others are offered', async () => {
    const services = [
      ...clinic.services,
      { id: 'half', category: 'spa', name: 'Half', durations: [{ minutes: 1 }] },
    ];
    const said = await consoleErrors(async () => {
      await mount({ clinic: clinicWith({ services }), gateway: new StubGateway() });
      await check('radio', 'Spa massage');
      await findByRole('radiogroup', /^Calm/);
    });
    expect(said.every((text) => text.startsWith('<massage-booker> clinic.services[2].durations'))).to.equal(
      true,
    );
    expect(said[0]).to.contain('clinic.services[2].durations[0].minutes must be whole minutes');
    expect(queryByRole('radiogroup', /^Half/)).to.equal(undefined);
  });

  it('in an address is refused: a booking does not go over plain http', async () => {
    const said = await consoleErrors(() => mount({ attributes: { endpoint: 'http://clinic.example/b' } }));
    expect(said.join()).to.contain('endpoint="http://clinic.example/b" is refused');
  });

  it('is said once, however often the page changes', async () => {
    const said = await consoleErrors(async () => {
      const element = await mount({ attributes: { 'time-zone': 'Moon/Base' }, gateway: new StubGateway() });
      element.setAttribute('category', 'spa');
      await settled();
      element.setAttribute('category', 'therapeutic');
      await settled();
    });
    expect(said.filter((text) => text.includes('Moon/Base'))).to.have.lengthOf(1);
  });
});

describe('a change while a visitor is there', () => {
  cleanPage();

  it('keeps what was typed', async () => {
    const element = await mount({ gateway: new StubGateway() });
    await chooseMassage();
    await chooseTime();
    await giveDetails();
    element.clinic = clinicWith({ clinic: { ...clinic.clinic, name: 'New name', phone: '+1 555 020 0200' } });
    element.messages = { details: { title: 'Just a little' } };
    element.setAttribute('theme', 'dark');
    await heading('Just a little');
    expect(byRole<HTMLInputElement>('textbox', 'Full name').value).to.equal('Ada Moss');
    expect(byRole<HTMLInputElement>('checkbox', /^You may keep/).checked).to.equal(true);
    await pressButton('Review');
    await heading('Does this look right?');
  });

  it('lets go of a service that is no longer offered, and of nothing else', async () => {
    const element = await mount({ gateway: new StubGateway() });
    await chooseMassage();
    await chooseTime();
    await type('Full name', 'Ada Moss');
    element.clinic = document('Other');
    await heading('What would feel good to you?');
    await until(() => allByRole('radio', /min/).length === 1);
    expect(plain(textOf(element))).not.to.contain('Pain relief');
    await chooseMassage('Other', /^45 min/);
    await chooseTime();
    expect((await findByRole<HTMLInputElement>('textbox', 'Full name')).value).to.equal('Ada Moss');
  });
});
