import type { PropertyValue } from '../model.ts';

/** Properties as the database holds them; what they mean is checked by whoever reads them. */
export type StoredProperties = Readonly<Record<string, PropertyValue>>;
