/** A back end without availability that takes the protocol's own JSON, as one of an unknown address does. */
import type { Level0 } from '../../src/gateway/form-service.js';

export const plainForm: Level0 = {
  preset: 'json',
  fieldMap: {},
  extraFields: {},
  flatten: () => Promise.resolve({}),
};
