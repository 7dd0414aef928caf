/** A form among the children is the way without this script; where nothing else is said, it tells how to post with it. */

/** Attributes that the form stands in for. */
export function formChild(host: Element): Record<string, string> {
  const form = host.querySelector('form');
  if (form?.method !== 'post') return {};
  const inputs = [...form.querySelectorAll<HTMLInputElement>('input[type=hidden]')];
  // Those without a value are there for a service that wants to know each field beforehand.
  const constants = inputs.filter(({ value }) => value).map(({ name, value }) => [name, value]);
  return {
    // The property may be an input of that name.
    endpoint: form.getAttribute('action') ?? '',
    preset: 'form',
    'extra-fields': JSON.stringify(Object.fromEntries(constants)),
  };
}
