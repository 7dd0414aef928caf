/**
 * Pages as the site builders of README's recipes make them, with what their documentation says they do to pasted code.
 * The script is the built one.
 */
import { expect } from '@open-wc/testing';
import { cleanPage, put } from '../helpers/mount.js';
import { allByRole, textOf } from '../helpers/roles.js';
import { until } from '../helpers/wait.js';

const open = async (name: string): Promise<HTMLIFrameElement> => {
  const frame = document.createElement('iframe');
  frame.src = `/test/page/site-builders/${name}.html`;
  frame.width = '700';
  frame.height = '900';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  put(frame);
  await loaded;
  return frame;
};

const radios = (frame: HTMLIFrameElement) => allByRole('radio', /^60/, frame.contentDocument!);
const booking = (frame: HTMLIFrameElement) =>
  until(() => (radios(frame).length > 0 ? frame.contentDocument! : undefined), `the booking in ${frame.src}`);
const headings = (page: Document) => allByRole('heading', 'What would feel good to you?', page);

describe('on a site builder’s page', () => {
  cleanPage();

  it('WordPress, a Custom HTML block: the booking is there, and the theme’s buttons stay outside', async () => {
    const page = await booking(await open('wordpress'));
    const action = allByRole('button', /Choose a time/, page)[0]!;
    expect(getComputedStyle(action).backgroundColor).not.to.equal('rgb(220, 20, 60)');
    expect(page.querySelectorAll('massage-booker')).to.have.lengthOf(1);
  });

  it('WordPress without the right to scripts: what was between the tags is left', async () => {
    const { contentDocument } = await open('wordpress-filtered');
    expect(textOf(contentDocument!.body)).to.contain('Call us to book');
  });

  it('WordPress with the script put into the page: it works, in English, for want of an address', async () => {
    const page = await booking(await open('wordpress-optimised'));
    expect(headings(page)).to.have.lengthOf(1);
  });

  it('Squarespace with Ajax loading: left and come back to, there is one booking again', async () => {
    const frame = await open('squarespace');
    const page = await booking(frame);
    page.getElementById('leave')!.click();
    await until(() => !radios(frame).length, 'the other page');
    page.getElementById('return')!.click();
    await booking(frame);
    expect(headings(page)).to.have.lengthOf(1);
  });

  it('Webflow, a Code Embed with the classic script in the head', async () => {
    expect(headings(await booking(await open('webflow')))).to.have.lengthOf(1);
  });

  it('Wix, a frame of another origin: it works inside, at the height it was given', async () => {
    const heard = new Promise<{ heading: string; height: number }>((resolve) => {
      window.addEventListener('message', ({ data }) => resolve(data as never), { once: true });
    });
    const page = (await open('wix')).contentDocument!;
    // The site's page cannot look inside.
    expect(page.querySelector('iframe')!.contentDocument).to.equal(null);
    const { heading, height } = await heard;
    expect(heading).to.equal('massage-booker-choose-step');
    expect(height).to.be.lessThan(500);
  });
});
