/** What a page fills in for the visitor, and what it says of the campaign that led here. */
import { expect } from '@open-wc/testing';
import { clinicWith } from '../helpers/clinic.js';
import { cleanPage, create, mount, put } from '../helpers/mount.js';
import { byRole } from '../helpers/roles.js';
import { StubGateway } from '../helpers/stub-gateway.js';
import {
  check,
  chooseMassage,
  chooseTime,
  giveDetails,
  heading,
  pressButton,
  toReview,
  type,
} from '../helpers/visitor.js';
import { until } from '../helpers/wait.js';

const field = (name: string) => byRole<HTMLInputElement | HTMLTextAreaElement>('textbox', name);
const leave = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

async function toDetails(attributes: Record<string, string>) {
  const gateway = new StubGateway();
  const element = await mount({ gateway, attributes });
  await chooseMassage();
  await chooseTime();
  return { element, gateway };
}

/** As if the page had been opened with it. */
async function withQuery(query: string, work: () => Promise<void>): Promise<void> {
  const before = location.href;
  const url = new URL(before);
  for (const [name, value] of new URLSearchParams(query)) url.searchParams.append(name, value);
  history.replaceState(history.state, '', url);
  try {
    await work();
  } finally {
    history.replaceState(history.state, '', before);
  }
}

describe('prefill', () => {
  cleanPage();

  it('fills the form in, and is nothing that leaving would lose', async () => {
    await toDetails({
      'prefill-name': 'Ada Moss',
      'prefill-email': 'ada@visitor.example',
      'prefill-phone': '+1 555 010 0100',
      'prefill-notes': 'By the window',
    });
    expect(['Full name', 'Email', 'Phone'].map((name) => field(name).value)).to.deep.equal([
      'Ada Moss',
      'ada@visitor.example',
      '+1 555 010 0100',
    ]);
    expect(leave()).to.equal(false);
    await type('Full name', 'Ada Mossworth');
    expect(leave()).to.equal(true);
  });

  it('follows its attributes, but never writes over the visitor', async () => {
    const { element } = await toDetails({ 'prefill-name': 'Ada', 'prefill-email': 'ada@visitor.example' });
    await type('Full name', 'Ben');
    element.prefillName = 'Eve';
    element.prefillEmail = 'eve@visitor.example';
    await until(() => field('Email').value === 'eve@visitor.example');
    expect(field('Full name').value).to.equal('Ben');
  });

  it('is booked as it stands', async () => {
    const { gateway } = await toDetails({ 'prefill-name': 'Ada Moss', 'prefill-phone': '+1 555 010 0100' });
    await check('checkbox', 'You may keep these details.');
    await pressButton('Review');
    await pressButton('Confirm booking');
    await heading('You’re booked, Ada Moss');
    expect(gateway.posted[0]!.people[0]).to.include({ name: 'Ada Moss', phone: '+1 555 010 0100' });
  });

  it('is text, whatever an address says', async () => {
    const bad = '<img src=x onerror=alert(1)>';
    await withQuery(`name=${encodeURIComponent(bad)}&service=pain-relief&duration=60`, async () => {
      const element = await mount({ gateway: new StubGateway(), attributes: { 'forward-query': '' } });
      await heading('When suits you?');
      await chooseTime();
      expect(field('Full name').value).to.equal(bad);
      await type('Email', 'ada@visitor.example');
      await check('checkbox', 'You may keep these details.');
      await pressButton('Review');
      await heading('Does this look right?');
      expect(element.shadowRoot!.querySelector('.body > *')!.shadowRoot!.querySelector('img')).to.equal(null);
    });
  });

  it('answers the clinic’s own questions, under any of their names, and is booked so', async () => {
    const fields = [
      { name: 'found', label: 'How did you find us?', type: 'text' as const },
      { name: 'table', label: 'Which table?', type: 'select' as const, options: ['Soft', 'Firm'] },
      { name: 'first', label: 'It is my first visit', type: 'checkbox' as const },
    ];
    await withQuery('found=By+chance&field:table=Firm&a3=yes', async () => {
      const gateway = new StubGateway();
      await mount({ gateway, clinic: clinicWith({ fields }), attributes: { 'forward-query': '' } });
      await chooseMassage();
      await chooseTime();
      expect(field('How did you find us? (optional)').value).to.equal('By chance');
      expect(byRole<HTMLSelectElement>('combobox', /^Which table/).value).to.equal('Firm');
      expect(byRole<HTMLInputElement>('checkbox', /my first visit/).checked).to.equal(true);
      await giveDetails();
      await pressButton('Review');
      await pressButton('Confirm booking');
      await heading('You’re booked, Ada Moss');
      expect(gateway.posted[0]!.answers).to.include({ found: 'By chance', table: 'Firm', first: true });
    });
  });

  it('takes nothing personal from an address that is not forwarded, but the campaign', async () => {
    await withQuery('name=Eve&service=calm&utm_source=news', async () => {
      const gateway = new StubGateway();
      await mount({ gateway });
      await toReview();
      await pressButton('Confirm booking');
      await heading('You’re booked, Ada Moss');
      expect(gateway.posted[0]!.page!.utm).to.deep.equal({ source: 'news' });
    });
  });

  it('opens on the day that was asked for, however far away', async () => {
    for (const [date, shown] of [
      ['2027-01-05', 'Tuesday, January 5'],
      ['2099-01-01', 'March 2027'],
    ] as const)
      await withQuery(`service=pain-relief&duration=60&date=${date}`, async () => {
        const gateway = new StubGateway();
        const element = await mount({ gateway, attributes: { 'forward-query': '' } });
        await heading(shown);
        expect(gateway.questions.every(({ from, to }) => from <= to)).to.equal(true);
        element.remove();
      });
  });
});

describe('data-layer', () => {
  cleanPage();
  const page = window as unknown as Record<string, object[] | undefined>;
  afterEach(() => {
    delete page.dataLayer;
    delete page.tags;
  });

  it('hears each public event, and nothing personal', async () => {
    await mount({ gateway: new StubGateway(), attributes: { 'data-layer': '' } });
    await toReview();
    await pressButton('Confirm booking');
    await heading('You’re booked, Ada Moss');
    const told = page.dataLayer!.map((entry) => (entry as { event: string }).event);
    expect(told).to.deep.equal([
      'booking-ready',
      ...Array<string>(3).fill('booking-step'),
      'booking-confirmed',
      'booking-step',
    ]);
    expect(page.dataLayer!.at(-2)).to.include({ service: 'pain-relief', minutes: 60, reference: '7F3K-Q2' });
    expect(JSON.stringify(page.dataLayer)).not.to.match(/Ada|visitor\.example/);
  });

  it('may have another name, and a list of the page’s own', async () => {
    page.tags = [{ event: 'before' }];
    await mount({ gateway: new StubGateway(), attributes: { 'data-layer': 'tags' } });
    expect(page.tags).to.deep.equal([{ event: 'before' }, { event: 'booking-ready' }]);
    expect(page.dataLayer).to.equal(undefined);
  });

  it('harms nothing where it is no list, nor where nobody asked for one', async () => {
    await mount({ gateway: new StubGateway(), attributes: { 'data-layer': 'location' } });
    await mount({ gateway: new StubGateway() });
    expect(page.dataLayer).to.equal(undefined);
  });
});

describe('a form among the children', () => {
  cleanPage();
  const form = `<form action="/form.php" method="post">
      <input type="hidden" name="action" value="book"><input type="hidden" name="start"><input name="name">
    </form>`;

  it('is where it is posted, as a form would', async () => {
    const posted: unknown[][] = [];
    const { fetch } = window;
    window.fetch = (url, init) => {
      posted.push([url, init?.body]);
      return Promise.resolve(new Response('ok'));
    };
    try {
      put(create({ children: form }));
      await chooseMassage();
      await check('radio', /^9:00 AM/);
      await pressButton('Continue');
      await type('Full name', 'Ada Moss');
      await type('Email', 'ada@visitor.example');
      await check('checkbox', 'You may keep these details.');
      await pressButton('Review');
      await pressButton('Send request');
      await heading('Request sent, Ada Moss');
    } finally {
      window.fetch = fetch;
    }
    const [url, body] = posted[0] as [string, string];
    const sent = new URLSearchParams(body);
    expect(url).to.equal(new URL('/form.php', location.href).href);
    expect([sent.get('action'), sent.get('name')]).to.deep.equal(['book', 'Ada Moss']);
    expect(sent.get('start')).to.match(/^2026-12-/);
  });
});
