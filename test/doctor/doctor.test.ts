/** What a webmaster reads with `debug`: every mistake with its mend, over a real endpoint. */
import { expect } from '@open-wc/testing';
import type { ClinicDocument, MassageBooker } from '../../src/index.js';
import { clinic } from '../helpers/clinic.js';
import { cleanPage, consoleErrors, mount, put } from '../helpers/mount.js';
import { allByRole, queryByRole } from '../helpers/roles.js';
import { findings } from '../helpers/set-up-check.js';
import { StubGateway } from '../helpers/stub-gateway.js';
import { pressButton } from '../helpers/visitor.js';
import { until } from '../helpers/wait.js';

let stage = '';
/** The endpoint keeps no clock of the tests. */
const realNow = Date.now;

/** The reference endpoint of another origin: addresses under its document. */
async function endpoint(): Promise<string> {
  stage ||= await (await fetch('/where-faults-are')).text();
  return `${stage}/doctor/ok`;
}

const debug = (attributes: Record<string, string>, document: ClinicDocument | null = clinic) =>
  mount({ attributes: { debug: '', ...attributes }, clinic: document });

describe('the doctor', () => {
  cleanPage();

  it('is not called without debug', async () => {
    await mount({ gateway: new StubGateway() });
    expect(queryByRole('region', 'Set-up check')).to.equal(undefined);
  });

  it('finds nothing to mend where all is right', async () => {
    const base = await endpoint();
    Date.now = realNow;
    await debug({ src: `${base}/clinic.json` }, null);
    const said = await findings();
    expect(said.filter((line) => line.startsWith('✕') || line.startsWith('To mend'))).to.deep.equal([]);
    expect(said.join('\n')).to.match(/Free times are answered: \d+/);
    expect(said.join('\n')).to.match(/a booking with nothing in it is refused/);
    expect(said.join('\n')).to.match(/Times are the clinic’s: /);
  });

  it('names every mistake of attributes and document, and how to mend it', async () => {
    let element: MassageBooker | undefined;
    await consoleErrors(async () => {
      element = await debug(
        { service: 'nothing', 'time-zone': 'Mars', endpoint: 'https://clinic.example/bookings' },
        {
          ...clinic,
          services: [...clinic.services, { id: 'a b', category: 'spa', name: 'X', durations: [] }],
        },
      );
      const said = (await findings()).join('\n');
      expect(said).to.match(/service="nothing" is unknown. use one of pain-relief, calm/i);
      expect(said).to.match(/time-zone="Mars" is not a time zone/);
      expect(said).to.match(/services\[2\]/);
    });
    // It looks again when something is mended.
    element!.setAttribute('service', 'calm');
    await until(async () => !(await findings()).join('\n').includes('service="nothing"'), 'another look');
  });

  it('says that nobody knows the clinic’s time zone', async () => {
    const { timeZone: _timeZone, ...where } = clinic.clinic;
    await debug({ endpoint: 'https://clinic.example/bookings' }, { ...clinic, clinic: where });
    expect((await findings()).join('\n')).to.match(/in which time zone the clinic is.*add time-zone=/i);
  });

  it('posts nothing to a form service but the test that is asked for', async () => {
    const gateway = new StubGateway([{ status: 'requested' }]);
    await mount({ gateway, attributes: { debug: '', endpoint: 'https://formspree.io/f/x' } });
    expect((await findings()).join('\n')).to.match(/nothing was posted to try it/);
    expect(gateway.bodies).to.have.lengthOf(0);
    await pressButton('Send a test booking');
    await until(
      async () => (await findings()).join('\n').includes('The test was taken as “requested”'),
      'the test',
    );
    expect(gateway.bodies).to.have.lengthOf(1);
    expect(gateway.bodies[0]).to.include('"Test booking"').and.to.include('"pain-relief"');
  });

  it('weighs the clinic’s colours', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      'massage-booker{--massage-booker-surface:#fff;--massage-booker-accent:#ffe600;--massage-booker-accent-text:#ffe600;--massage-booker-ink:#111}',
    );
    document.adoptedStyleSheets = [sheet];
    try {
      await debug({ endpoint: 'https://clinic.example/bookings' });
      const said = (await findings()).join('\n');
      expect(said).to.match(/accent-text on --massage-booker-surface has a contrast of 1\.3 to 1/);
      expect(said).not.to.match(/ink on|accent on/);
    } finally {
      document.adoptedStyleSheets = [];
    }
  });

  it('weighs what a colour that stands alone makes of the rest', async () => {
    await mount({
      gateway: new StubGateway(),
      attributes: { debug: '', theme: 'light', style: '--massage-booker-surface: #111' },
    });
    expect((await findings()).join('\n')).to.match(
      /The text on what is behind it has a contrast of 1\.\d to 1.*Set --massage-booker-ink and --massage-booker-surface together/,
    );
  });

  it('looks for a form service’s address, and posts nothing there', async () => {
    const base = await endpoint();
    const gone = 'http://127.0.0.1:9/bookings';
    for (const [address, answers] of [
      [`${base}/clinic.json`, true],
      [gone, false],
    ] as const) {
      const element = await mount({
        gateway: new StubGateway(),
        attributes: { debug: '', endpoint: address },
      });
      const said = (await findings()).join('\n');
      expect(said).to.match(/nothing was posted to try it/);
      expect(/The address for bookings .* does not answer\./.test(said), address).to.equal(!answers);
      element.remove();
    }
  });

  it('takes a button that names no element for one of all', async () => {
    const button = put(document.createElement('button'));
    button.dataset.massageBooker = '';
    await mount({ gateway: new StubGateway(), attributes: { debug: '' } });
    expect((await findings()).join('\n')).not.to.contain('which is not on this page');
  });

  it('finds buttons on the page that lead nowhere', async () => {
    const button = put(document.createElement('button'));
    button.dataset.massageBooker = '#elsewhere';
    button.textContent = 'Book now';
    await debug({ endpoint: 'https://clinic.example/bookings' });
    expect((await findings()).join('\n')).to.match(/button “Book now” leads to #elsewhere/);
  });

  it('goes when debug is taken away', async () => {
    const element = await debug({ endpoint: 'https://clinic.example/bookings' });
    await findings();
    element.removeAttribute('debug');
    await until(() => !queryByRole('region', 'Set-up check'), 'it is gone');
    expect(allByRole('radio', /./).length).to.be.greaterThan(0);
  });
});
