/** A file given to the visitor, read instead of saved: Firefox opens its list of downloads, which keeps the keyboard. */

/** @returns the text of the file that the visitor is given during `act` */
export async function downloaded(act: () => Promise<void>): Promise<string> {
  const links: HTMLAnchorElement[] = [];
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function () {
    links.push(this);
  };
  try {
    await act();
  } finally {
    HTMLAnchorElement.prototype.click = click;
  }
  if (links.length !== 1 || !links[0]!.download.endsWith('.ics')) throw new Error('not given one file');
  return (await fetch(links[0]!.href)).text();
}
