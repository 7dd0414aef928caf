/** How a form service wants its post: from the attributes, each mistake named with its mend. */
import type { Fault } from './fault.js';
import { presetNames, presetOf, presets, type Preset, type PresetName } from './presets.js';

export interface FormSettings {
  preset: PresetName;
  /** Our name of a flat field → the service's. */
  fieldMap: Readonly<Record<string, string>>;
  /** Constants that go with every post. */
  extraFields: Readonly<Record<string, string>>;
}

export function formSettings(
  attribute: (name: string) => string | null,
  endpoint: string | undefined,
  faults: Fault[],
): FormSettings {
  const chosen = attribute('preset');
  const named = presetNames.find((name) => name === chosen);
  if (chosen !== null && !named)
    faults.push({ path: `preset="${chosen}"`, problem: `is unknown; use one of ${presetNames.join(', ')}` });
  const preset = named ?? presetOf(endpoint ?? '');
  const extraFields = texts(attribute, 'extra-fields', faults);
  const { needs }: Preset = presets[preset];
  const [field, mend] = needs ?? [];
  if (field && !extraFields[field]) faults.push({ path: 'extra-fields', problem: `needs ${field}: ${mend}` });
  return { preset, fieldMap: texts(attribute, 'field-map', faults), extraFields };
}

/** An attribute that holds a JSON object of texts; what is none is left out. */
function texts(
  attribute: (name: string) => string | null,
  name: string,
  faults: Fault[],
): Record<string, string> {
  const value = attribute(name);
  if (!value?.trim()) return {};
  try {
    const entries = Object.entries(JSON.parse(value) as object);
    if (
      value.trim().startsWith('{') &&
      entries.every((entry): entry is [string, string] => typeof entry[1] === 'string')
    )
      return Object.fromEntries(entries);
  } catch {
    // Said below.
  }
  faults.push({
    path: `${name}='${value}'`,
    problem: 'is no JSON object of texts, such as \'{"email":"your-email"}\'',
  });
  return {};
}
