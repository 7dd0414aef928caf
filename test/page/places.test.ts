/** Where and how pages put the element. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { cleanPage, create, mount, put } from '../helpers/mount.js';
import { byRole } from '../helpers/roles.js';
import { StubGateway } from '../helpers/stub-gateway.js';
import { chooseMassage, chooseTime, heading, press, pressButton, type } from '../helpers/visitor.js';
import { findByRole, settled, until, untilFocused } from '../helpers/wait.js';

describe('the element in a page’s own', () => {
  cleanPage();

  it('form: Enter in a field goes on in the booking, and does not send the form', async () => {
    const form = put(document.createElement('form'));
    form.append(document.createElement('button'));
    form.addEventListener('submit', () => expect.fail('sent'));
    await mount({ gateway: new StubGateway(), into: form });
    await chooseMassage();
    await chooseTime();
    await type('Full name', 'Ada Moss');
    await sendKeys({ press: 'Enter' });
    await heading('2 things need a look');
    expect([...new FormData(form).keys()]).to.deep.equal([]);
  });

  it('tab that is hidden at first is complete once it is shown', async () => {
    const panel = put(document.createElement('div'));
    panel.hidden = true;
    const element = create({
      gateway: new StubGateway(),
      attributes: { service: 'pain-relief', duration: '60' },
    });
    panel.append(element);
    await until(() => element.shadowRoot?.querySelector('.body > *'));
    expect(document.activeElement).to.equal(document.body);
    panel.hidden = false;
    await findByRole('radio', /^9:00 AM/);
    expect(element.getBoundingClientRect().height).to.be.greaterThan(300);
  });

  it('template may be copied: the copy begins by itself', async () => {
    const first = await mount({
      clinic: null,
      gateway: new StubGateway(),
      attributes: { service: 'pain-relief' },
      children: '<a href="tel:+15550177">Ring</a>',
    });
    await pressButton(/Help me choose/);
    await heading('Which massage is right for me?');
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- it is of that class by its tag
    const copy = put(first.cloneNode(true) as typeof first);
    copy.gateway = new StubGateway();
    await heading('What would feel good to you?', copy);
    expect(byRole('heading', 'Which massage is right for me?', first)).to.exist;
    expect(copy.getAttribute('service')).to.equal('pain-relief');
  });

  it('list of five keeps them apart, with one label for each field', async () => {
    const five = await Promise.all(
      Array.from({ length: 5 }, (_, place) =>
        mount({ gateway: new StubGateway(), attributes: { id: `clinic-${place}`, history: 'on' } }),
      ),
    );
    await chooseMassage(undefined, undefined, five[1]);
    await chooseMassage(undefined, undefined, five[3]);
    await chooseTime(undefined, five[3]);
    await type('Full name', 'Ada Moss', five[3]);
    history.back();
    await heading('When suits you?', five[3]);
    expect(byRole('heading', 'When suits you?', five[1])).to.exist;
    for (const place of [0, 2, 4])
      expect(byRole('heading', 'What would feel good to you?', five[place])).to.exist;
  });
});

describe('the element that is a dialog', () => {
  cleanPage();

  it('keeps its answers when it is moved while it is open', async () => {
    const element = put(create({ gateway: new StubGateway(), attributes: { mode: 'dialog' } }));
    element.show();
    await chooseMassage();
    put(document.createElement('section')).append(element);
    await settled();
    expect(element.shadowRoot!.querySelector('dialog')!.open).to.equal(false);
    element.show();
    await untilFocused('heading', /^When suits you\?$/);
  });

  it('hears nothing more once it is removed', async () => {
    const gateway = new StubGateway();
    const element = put(create({ gateway, attributes: { id: 'gone', mode: 'dialog', service: 'calm' } }));
    await element.updateComplete;
    element.remove();
    const button = put(document.createElement('button'));
    button.dataset.massageBooker = '#gone';
    button.dataset.service = 'calm';
    press(button);
    location.hash = 'gone';
    await settled();
    history.replaceState(null, '', location.pathname + location.search);
    expect(gateway.questions).to.deep.equal([]);
    expect(element.shadowRoot!.querySelector('dialog')!.open).to.equal(false);
  });
});
