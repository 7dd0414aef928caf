/** The form: when it speaks of errors, where it leads, what it asks and what it leaves out. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { BookingFailure, type ClinicDocument } from '../../src/index.js';
import { clinicWith } from '../helpers/clinic.js';
import { cleanPage, mount, type Given } from '../helpers/mount.js';
import { allByRole, byRole, everything, plain, queryByRole, textOf } from '../helpers/roles.js';
import { confirmed, StubGateway } from '../helpers/stub-gateway.js';
import { check, chooseTime, giveDetails, heading, press, pressButton, type } from '../helpers/visitor.js';
import { findByRole, until, untilFocused } from '../helpers/wait.js';

const start = { service: 'pain-relief', duration: '60' };

async function atDetails(given: Given = {}) {
  const gateway = new StubGateway();
  const element = await mount({ gateway, ...given, attributes: { ...start, ...given.attributes } });
  await chooseTime();
  return { gateway, element };
}

const field = (name: string | RegExp) => byRole<HTMLInputElement>('textbox', name);
const invalid = (name: string | RegExp) => field(name).getAttribute('aria-invalid') === 'true';

/** What is said of a field after its name. */
function describedAs(element: HTMLElement): string {
  const root = element.getRootNode() as ShadowRoot;
  const ids = element.getAttribute('aria-describedby')?.split(' ') ?? [];
  return plain(ids.map((id) => textOf(root.getElementById(id))).join(' '));
}

describe('errors in the details', () => {
  cleanPage();

  it('wait until a field is left', async () => {
    await atDetails();
    field('Email').focus();
    await sendKeys({ type: 'ada' });
    expect(field('Email').value).to.equal('ada');
    expect(invalid('Email')).to.equal(false);
    await sendKeys({ press: 'Tab' });
    await until(() => invalid('Email'));
    expect(describedAs(field('Email'))).to.equal('This looks unfinished. Try name@example.com.');
    await type('Email', 'ada@visitor.example');
    await until(() => !invalid('Email'));
  });

  it('do not meet a visitor who only passes through', async () => {
    await atDetails();
    field('Full name').focus();
    await sendKeys({ press: 'Tab' });
    await untilFocused('textbox', /^Email$/);
    await sendKeys({ press: 'Tab' });
    await untilFocused('textbox', /^Phone$/);
    expect(invalid('Full name') || invalid('Email')).to.equal(false);
  });

  it('are summed up on going on: the summary takes the focus and leads to each field', async () => {
    await atDetails();
    await pressButton('Review');
    await untilFocused('region', /^3 things need a look$/);
    const summary = byRole('region', '3 things need a look');
    press(byRole('link', 'Full name: Please tell us your name.', summary));
    await untilFocused('textbox', /^Full name$/);
    press(byRole('link', /^Email: We need an email address or a phone number/, summary));
    await untilFocused('textbox', /^Email$/);
    press(byRole('link', /Please tick this box/, summary));
    await untilFocused('checkbox', /^You may keep/);
    expect(describedAs(field('Full name'))).to.equal('Please tell us your name.');
    expect(byRole('checkbox', /^You may keep/).getAttribute('aria-invalid')).to.equal('true');
  });

  it('count down as they are mended', async () => {
    await atDetails();
    await pressButton('Review');
    await findByRole('region', '3 things need a look');
    await type('Full name', 'Ada Moss');
    await findByRole('region', '2 things need a look');
    await type('Phone', '555 0100');
    await findByRole('region', 'One thing needs a look');
    await check('checkbox', /^You may keep/);
    await until(() => !queryByRole('region', /need/));
    await pressButton('Review');
    await heading('Does this look right?');
  });

  it('found by the server stand at their fields, and go as those are changed', async () => {
    const errors = [
      { pointer: '#/people/0/email', code: 'format', detail: 'We cannot write to this address.' },
      { pointer: '#/notes', detail: 'Please leave out links.' },
    ];
    const gateway = new StubGateway([new BookingFailure('invalid-fields', { errors }), confirmed]);
    await atDetails({ gateway });
    await giveDetails();
    await pressButton('Review');
    await pressButton('Confirm booking');
    await untilFocused('region', /^2 things need a look$/);
    expect(describedAs(field('Email'))).to.equal('We cannot write to this address.');
    expect(describedAs(field(/^Anything/))).to.contain('Please leave out links.');
    expect(field('Full name').value).to.equal('Ada Moss');
    await type('Email', 'ada@elsewhere.example');
    await type(/^Anything/, 'No links');
    await until(() => !queryByRole('region', /need/));
    await pressButton('Review');
    await pressButton('Confirm booking');
    await heading('You’re booked, Ada Moss');
    expect(gateway.posted[1]?.people[0]?.email).to.equal('ada@elsewhere.example');
    expect(gateway.posted[1]?.idempotencyKey).not.to.equal(gateway.posted[0]?.idempotencyKey);
  });

  it('found by the server at areas, pressure and consents stand there', async () => {
    const errors = [
      { pointer: '#/answers/areas/0', detail: 'Not that one, please.' },
      { pointer: '#/answers/pressure', detail: 'Only gently.' },
      { pointer: '#/consents/privacy', detail: 'This is about another text.' },
    ];
    const gateway = new StubGateway([new BookingFailure('invalid-fields', { errors }), confirmed]);
    await atDetails({ gateway });
    await giveDetails();
    await check('checkbox', 'Neck');
    await pressButton('Review');
    await pressButton('Confirm booking');
    await untilFocused('region', /^3 things need a look$/);
    const summary = byRole('region', /need a look/);
    press(byRole('link', 'Areas to focus on: Not that one, please.', summary));
    await untilFocused('group', /^Areas/);
    expect(describedAs(byRole('group', /^Areas/))).to.equal('Not that one, please.');
    press(byRole('link', 'Pressure: Only gently.', summary));
    await untilFocused('group', /^Pressure/);
    expect(describedAs(byRole('group', /^Pressure/))).to.equal('Only gently.');
    press(byRole('link', 'This is about another text.', summary));
    await untilFocused('checkbox', /^You may keep/);
    expect(queryByRole('alert')).to.equal(undefined);
    await check('checkbox', 'Neck');
    await check('radio', 'Light');
    // Taken back, and given again.
    await check('checkbox', /^You may keep/);
    await check('checkbox', /^You may keep/);
    await until(() => !queryByRole('region', /need/));
    await pressButton('Review');
    await pressButton('Confirm booking');
    await heading('You’re booked, Ada Moss');
  });

  for (const pointer of [
    '#/answers/goals',
    '#/answers/message',
    '#/consents/0',
    '#/consents',
    '#/people/0/middleName',
    '#/people/1/name',
  ])
    it(`found by the server at ${pointer}, which has no field, are said and stand in nobody’s way`, async () => {
      const errors = [{ pointer, detail: 'This is odd.' }];
      const gateway = new StubGateway([new BookingFailure('invalid-fields', { errors }), confirmed]);
      await atDetails({ gateway });
      await giveDetails();
      await pressButton('Review');
      await pressButton('Confirm booking');
      await untilFocused('heading', /^A few details$/);
      expect(plain(textOf(byRole('alert')))).to.equal('The clinic cannot take this as it is This is odd.');
      expect(queryByRole('region', /need/)).to.equal(undefined);
      await pressButton('Review');
      await pressButton('Confirm booking');
      await heading('You’re booked, Ada Moss');
    });

  it('found by the server here and elsewhere are said once each, at their place', async () => {
    const errors = [
      { pointer: '#/people/0/email', detail: 'Not this address.' },
      { pointer: '#/answers/goals', detail: 'Unknown goal.' },
      { pointer: '#/page/url', detail: 'Unknown page.' },
    ];
    const gateway = new StubGateway([new BookingFailure('invalid-fields', { errors }), confirmed]);
    await atDetails({ gateway });
    await giveDetails();
    await pressButton('Review');
    await pressButton('Confirm booking');
    await untilFocused('region', /^One thing needs a look$/);
    expect(plain(textOf(byRole('alert'))))
      .to.contain('Unknown goal. Unknown page.')
      .and.not.contain('address');
    expect(plain(textOf(byRole('region', /needs/))))
      .to.contain('Not this address.')
      .and.not.contain('Unknown');
  });
});

describe('the details form', () => {
  cleanPage();

  it('says to the browser what its fields are, in one form in one shadow root', async () => {
    await atDetails();
    expect(field('Full name').autocomplete).to.equal('name');
    expect(field('Email').autocomplete).to.equal('email');
    expect(field('Phone').autocomplete).to.equal('tel');
    const inputs = [...everything()].filter((element) => element.matches('input, textarea'));
    expect(inputs.length).to.be.greaterThan(10);
    expect(new Set(inputs.map((input) => input.getRootNode())).size).to.equal(1);
    expect(new Set(inputs.map((input) => (input as HTMLInputElement).form)).size).to.equal(1);
    expect(field('Full name').form).to.be.instanceOf(HTMLFormElement);
  });

  it('is sent by Enter in a field', async () => {
    await atDetails();
    await giveDetails();
    field('Full name').focus();
    await sendKeys({ press: 'Enter' });
    await heading('Does this look right?');
  });

  it('keeps the figure and the list of areas in step', async () => {
    await atDetails();
    const groups = () => [...everything()].filter((element) => element.localName === 'g');
    const marked = () => groups().filter((group) => group.classList.contains('on')).length;
    const neck = groups()[1]!;
    neck.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    await until(() => byRole<HTMLInputElement>('checkbox', 'Neck').checked);
    expect(marked(), 'neck, front and back').to.equal(2);
    await check('checkbox', 'Shoulders');
    await until(() => marked() === 4);
    await check('checkbox', 'Neck');
    await until(() => marked() === 2);
    expect(byRole<HTMLInputElement>('checkbox', 'Shoulders').checked).to.equal(true);
  });

  it('sends areas, pressure and notes', async () => {
    const { gateway } = await atDetails();
    await giveDetails();
    await check('checkbox', 'Neck');
    await check('radio', 'Firm');
    await type(/^Anything we should know/, 'An old injury');
    await pressButton('Review');
    await pressButton('Confirm booking');
    await heading('You’re booked, Ada Moss');
    expect(gateway.posted[0]?.answers).to.deep.include({ areas: ['neck'], pressure: 'firm' });
    expect(gateway.posted[0]?.notes).to.equal('An old injury');
    expect(gateway.posted[0]?.consents?.map(({ id }) => id)).to.deep.equal(['privacy']);
  });

  it('does not ask about areas where the service does not work on any', async () => {
    await mount({ attributes: { service: 'calm' }, gateway: new StubGateway() });
    await chooseTime();
    expect(queryByRole('group', /^Areas/)).to.equal(undefined);
  });
});

describe('health questions without the booking protocol', () => {
  cleanPage();
  const formService = () => {
    const bodies: string[] = [];
    const book = (body: string) => Promise.resolve({ status: 'requested' as const, body: bodies.push(body) });
    return { bodies, book };
  };

  it('are not asked, and nothing of them is sent', async () => {
    const gateway = formService();
    await atDetails({ gateway });
    expect(queryByRole('group', /^Areas/)).to.equal(undefined);
    expect(queryByRole('group', /^Pressure/)).to.equal(undefined);
    expect(describedAs(field(/^Anything/))).to.match(/health details for your visit/);
    await giveDetails();
    await pressButton('Review');
    await pressButton('Send request');
    await heading('Request sent, Ada Moss');
    expect(gateway.bodies).to.have.lengthOf(1);
    expect(gateway.bodies[0]).not.to.match(/areas|pressure|goals/);
  });

  it('are asked and sent with send-health', async () => {
    const gateway = formService();
    await atDetails({ gateway, attributes: { 'send-health': '' } });
    await giveDetails();
    await check('checkbox', 'Neck');
    await pressButton('Review');
    await pressButton('Send request');
    await heading('Request sent, Ada Moss');
    expect(JSON.parse(gateway.bodies[0]!).answers).to.deep.include({ areas: ['neck'] });
  });
});

describe('the clinic’s own questions', () => {
  cleanPage();
  const fields = [
    { name: 'member', label: 'Member number', type: 'text', required: true },
    { name: 'other', label: 'Second phone', type: 'tel' },
    { name: 'story', label: 'Your story', type: 'textarea' },
    { name: 'source', label: 'How did you find us?', type: 'select', options: ['A friend', 'The web'] },
    { name: 'first', label: 'First visit', type: 'checkbox' },
  ] satisfies ClinicDocument['fields'];

  it('are asked, each by its type, and sent with their answers', async () => {
    const { gateway } = await atDetails({ clinic: clinicWith({ fields }) });
    await giveDetails();
    expect(field(/^Second phone/).type).to.equal('tel');
    expect(field(/^Your story/).localName).to.equal('textarea');
    await type('Member number', '42');
    await type(/^Second phone/, '555 0199');
    await type(/^Your story/, 'Long');
    const select = byRole<HTMLSelectElement>('combobox', /^How did you find us\?/);
    expect([...select.options].map(({ text }) => text)).to.deep.equal([
      'Please choose',
      'A friend',
      'The web',
    ]);
    select.value = 'The web';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await check('checkbox', /^First visit/);
    await pressButton('Review');
    await heading('Does this look right?');
    expect(allByRole('button', /^Edit (Member number|Second phone|Your story|How|First)/)).to.have.lengthOf(
      5,
    );
    await pressButton('Confirm booking');
    await heading('You’re booked, Ada Moss');
    expect(gateway.posted[0]?.answers).to.deep.include({
      member: '42',
      other: '555 0199',
      story: 'Long',
      source: 'The web',
      first: true,
    });
  });

  it('that are required hold the form until they are answered', async () => {
    await atDetails({ clinic: clinicWith({ fields }) });
    await giveDetails();
    await pressButton('Review');
    await untilFocused('region', /^One thing needs a look$/);
    press(byRole('link', 'Member number: Please answer this question.'));
    await untilFocused('textbox', /^Member number$/);
  });

  it('include a privacy notice that opens beside the form', async () => {
    const policies = { maxDaysAhead: 90, privacyUrl: 'https://clinic.example/privacy' };
    await atDetails({ clinic: clinicWith({ policies }) });
    const link = byRole<HTMLAnchorElement>('link', 'Privacy notice');
    expect(link.href).to.equal('https://clinic.example/privacy');
    expect(link.target).to.equal('_blank');
  });
});
