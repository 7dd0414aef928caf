/** Ids that point at nothing: named, and taken out, so that nothing offered leads nowhere. */
import type { ClinicDocument } from '../protocol/clinic-document.js';
import type { Fault } from './fault.js';

export function checkReferences(document: ClinicDocument, faults: Fault[]): ClinicDocument {
  const known = (list: { id: string }[] | undefined) => new Set(list?.map(({ id }) => id));
  const categories = known(document.categories);
  const practitioners = known(document.practitioners);
  const addOns = known(document.addOns);
  const only = (ids: string[] | undefined, set: Set<string>, path: string) =>
    ids?.filter((id) => {
      if (!set.has(id))
        faults.push({ path, problem: `names "${id}", which no entry has; add it or correct it` });
      return set.has(id);
    });
  const services = document.services
    ?.map((service) => ({
      ...service,
      practitioners: only(service.practitioners, practitioners, `services "${service.id}".practitioners`),
      addOns: only(service.addOns, addOns, `services "${service.id}".addOns`),
    }))
    .filter(({ id, category }) => only([category], categories, `services "${id}".category`)?.length);
  return { ...document, services };
}
