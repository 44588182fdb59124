import type { PropertyValue } from '../model.ts';

/** Properties as the database holds them. Whoever reads them checks what they mean. */
export type StoredProperties = Readonly<Record<string, PropertyValue>>;
