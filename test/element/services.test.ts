/** Requests to the back ends clinics have: taken as each wants them, and no more said than is known. */
import { expect } from '@open-wc/testing';
import type { Taken } from '../services/services.js';
import { clinic } from '../helpers/clinic.js';
import { cleanPage, mount } from '../helpers/mount.js';
import { plain, queryByRole, textOf } from '../helpers/roles.js';
import {
  check,
  chooseMassage,
  chooseTime,
  giveDetails,
  heading,
  pressButton,
  type,
} from '../helpers/visitor.js';
import { until } from '../helpers/wait.js';

const PRESETS = {
  json: {},
  form: {},
  'simple-json': {},
  formspree: {},
  netlify: { 'extra-fields': '{"form-name":"booking"}' },
  web3forms: { 'extra-fields': '{"access_key":"a-key"}' },
  zapier: {},
  make: {},
  'apps-script': {},
  wordpress: {},
} as const;
type Preset = keyof typeof PRESETS;

let stage = '';
let visits = 0;

class Visit {
  private constructor(
    readonly element: HTMLElement,
    private readonly path: string,
  ) {}

  static async to(preset: Preset, attributes: Record<string, string> = {}): Promise<Visit> {
    stage ||= `${await (await fetch('/where-faults-are')).text()}/services/none`;
    const addresses = (await (await fetch(`${stage}/services`)).json()) as Record<string, string>;
    visits += 1;
    const path = `${preset}-${navigator.userAgent.replace(/\W/g, '')}-${performance.timeOrigin}-${visits}`;
    // What is called plain JSON is taken by WordPress, too.
    const endpoint = `${addresses[preset === 'json' ? 'wordpress' : preset]}/${path}`;
    const given = { preset, endpoint, ...PRESETS[preset], ...attributes };
    return new Visit(await mount({ attributes: given, clinic }), path);
  }

  async toReview(notes = ''): Promise<void> {
    await chooseMassage();
    await chooseTime();
    await giveDetails();
    if (notes) await type(/^Anything/, notes);
    await pressButton('Review');
    await heading('Does this look right?');
  }

  async send(notes = ''): Promise<void> {
    await this.toReview(notes);
    await pressButton('Send request');
  }

  text = () => plain(textOf(this.element));

  async taken(): Promise<Taken[]> {
    return (await (await fetch(`${stage}/taken/${this.path}`)).json()) as Taken[];
  }

  /** The one post, its fields or members by name. */
  async fields(): Promise<Record<string, unknown>> {
    const all = await this.taken();
    expect(all).to.have.lengthOf(1);
    const { type: kind, body } = all[0]!;
    return kind.endsWith('urlencoded')
      ? Object.fromEntries(new URLSearchParams(body))
      : (JSON.parse(body) as Record<string, unknown>);
  }
}

describe('a request to', function () {
  this.timeout(20_000);
  cleanPage();

  for (const preset of Object.keys(PRESETS) as Preset[])
    it(`${preset}: is taken, and called a request, never a booking`, async () => {
      const visit = await Visit.to(preset);
      await visit.send();
      await heading('Request sent, Ada Moss');
      expect(visit.text()).to.contain('It is not booked until the clinic confirms');
      expect(visit.text()).not.to.match(/confirmed|You’re booked/);
      const fields = await visit.fields();
      const flat = !/json|script|wordpress/.test(preset);
      if (flat) {
        const { email, service, start_local, message } = fields;
        expect({ email, service, start_local }).to.deep.equal({
          email: 'ada@visitor.example',
          service: 'Pain relief',
          start_local: 'Tuesday, December 1, 9:00 AM (PST)',
        });
        expect(plain(String(message))).to.contain('Massage: Pain relief, 60 min Preferred time: Tuesday');
        // The clinic and the visitor can both name it.
        expect(visit.text()).to.contain(fields.reference);
      } else expect(fields.people).to.deep.equal([{ name: 'Ada Moss', email: 'ada@visitor.example' }]);
      expect(JSON.stringify(fields)).not.to.match(/areas|pressure|goals/);
    });

  it('formspree that finds fault: says so at the field, and takes it once it is mended', async () => {
    const visit = await Visit.to('formspree', {
      'field-map': '{"email":"reply"}',
      'extra-fields': '{"email":"refused"}',
    });
    await visit.send();
    await until(() => visit.text().includes('should be an email'));
    await heading('A few details');
  });

  it('formspree with a field that only programs fill in: by the service’s own name', async () => {
    const visit = await Visit.to('formspree');
    await visit.toReview();
    await pressButton('Back');
    await heading('A few details');
    const field = [...everyInput()].find(({ name }) => name === 'website')!;
    field.value = 'https://spam.example';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await pressButton('Review');
    await pressButton('Send request');
    await heading('Request sent, Ada Moss');
    expect((await visit.fields())._gotcha).to.equal('https://spam.example');
  });

  it('web3forms with a wrong key: not booked, in its words', async () => {
    const visit = await Visit.to('web3forms', { 'extra-fields': '{"access_key":"wrong"}' });
    await visit.send();
    await heading('This could not be booked');
    expect(visit.text()).to.contain('Invalid access key');
  });

  it('wordpress that refuses: not booked, in its words', async () => {
    const visit = await Visit.to('wordpress');
    await visit.send('full');
    await heading('This could not be booked');
    expect(visit.text()).to.contain('We are full.');
  });

  for (const [what, says, title] of [
    ['that fails', '{"ok":false,"error":"Closed that week."}', 'This could not be booked'],
    ['that answers a page', '<!doctype html><p>Sorry</p>', 'We could not verify your booking'],
    [
      'whose time is taken',
      '{"type":"urn:massage-booking:slot-taken","alternatives":[]}',
      'Someone just took 9:00 AM',
    ],
    ['that has booked it', '{"id":"1","reference":"ROW-7","status":"confirmed"}', 'You’re booked, Ada Moss'],
  ] as const)
    it(`apps-script ${what}: ${title}`, async () => {
      const visit = await Visit.to('apps-script');
      await visit.send(`says ${says}`);
      await heading(title);
      expect(await visit.taken()).to.have.lengthOf(1);
    });

  it('netlify that knows no such form: not booked', async () => {
    const visit = await Visit.to('netlify', { 'extra-fields': '{"form-name":"other"}' });
    await visit.send();
    await heading('This could not be booked');
    expect(queryByRole('button', 'Try again')).to.equal(undefined);
  });

  it('a service whose names are others: fields are renamed, constants go along', async () => {
    const visit = await Visit.to('form', {
      'field-map': '{"email":"your-email","message":"body"}',
      'extra-fields': '{"source":"website"}',
    });
    await visit.send();
    await heading('Request sent, Ada Moss');
    const fields = await visit.fields();
    expect(fields).to.include({ 'your-email': 'ada@visitor.example', source: 'website' });
    expect(fields).not.to.have.any.keys('email', 'message');
    expect(fields.body).to.contain('Ada Moss');
  });

  it('a service that may know: areas and pressure, with send-health only', async () => {
    const visit = await Visit.to('form', { 'send-health': '' });
    await chooseMassage();
    await chooseTime();
    await giveDetails();
    await check('checkbox', 'Neck');
    await check('radio', 'Firm');
    await pressButton('Review');
    await pressButton('Send request');
    await heading('Request sent, Ada Moss');
    expect(await visit.fields()).to.include({ areas: 'Neck', pressure: 'Firm' });
  });

  it('a service that fails any preflight, posted as JSON: not verified, once, with the phone', async () => {
    const visit = await Visit.to('zapier', { preset: 'json' });
    await visit.send();
    await heading('We could not verify your booking');
    expect(visit.text()).to.contain('+1 555 010 0100').and.contain('may or may not have arrived');
    expect(await visit.taken()).to.deep.equal([]);
    expect(queryByRole('button', 'Try again')).to.equal(undefined);
  });
});

function* everyInput(root: ParentNode = document): Generator<HTMLInputElement> {
  for (const element of root.querySelectorAll('*')) {
    if (element instanceof HTMLInputElement) yield element;
    if (element.shadowRoot) yield* everyInput(element.shadowRoot);
  }
}
