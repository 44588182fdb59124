import {
  type GraphQLLeafType,
  type GraphQLOutputType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { MemberPlan, MemberPlans } from '../plan/plan.ts';

/** Writes one value as JSON. @throws where the executor would answer with an error */
export type WriteValue = (value: unknown) => string;

/** A JSON string as `JSON.stringify` writes it. Most texts need no escaping, and to see that is quicker. */
export function jsonString(text: string): string {
  return needsEscape.test(text) ? JSON.stringify(text) : `"${text}"`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what JSON has to escape
const needsEscape = /["\\\u0000-\u001f\ud800-\udfff]/;

/** @throws TypeError for null, so that the standard executor states the error: it knows where nulls may stand */
export function notNull(text: string): string {
  if (text === 'null') throw new TypeError('A field that must not be null is null.');
  return text;
}

/** Completes the values of a field as GraphQL's executor does, straight to JSON. */
export function valueWriter(type: GraphQLOutputType, members: MemberPlans): WriteValue {
  if (isNonNullType(type)) {
    const write = valueWriter(type.ofType, members);
    return (value) => notNull(write(value));
  }
  if (isListType(type)) {
    const write = valueWriter(type.ofType, members);
    return nullable((value) => {
      if (!Array.isArray(value)) throw new TypeError('A field that is a list has something else.');
      return `[${value.map(write).join(',')}]`;
    });
  }
  if (isLeafType(type)) return leafWriter(type);
  if (isObjectType(type)) return nullable(membersWriter(members));
  throw new Error(`A plain value cannot be of the type ${type.name}.`);
}

function leafWriter(type: GraphQLLeafType): WriteValue {
  return nullable((value) => {
    const serialized: unknown = type.serialize(value);
    return typeof serialized === 'string' ? jsonString(serialized) : JSON.stringify(serialized);
  });
}

function nullable(write: WriteValue): WriteValue {
  return (value) => (value === null || value === undefined ? 'null' : write(value));
}

/** Writes the selected members of a plain object. */
export function membersWriter(members: MemberPlans): WriteValue {
  return objectWriter(members, memberWriter);
}

function memberWriter(member: MemberPlan): WriteValue {
  if (member.kind === 'typename') return () => jsonString(member.typeName);
  const write = valueWriter(member.type, new Map());
  return (object) => write(propertyOf(object, member.name));
}

function propertyOf(object: unknown, name: string): unknown {
  return object !== null && typeof object === 'object' ? Reflect.get(object, name) : undefined;
}

/**
 * Writes an object whose fields each have a writer of their own.
 * @returns a function that gives its arguments to each of those writers
 */
export function objectWriter<Plan, Source extends unknown[]>(
  fields: ReadonlyMap<string, Plan>,
  writerOf: (plan: Plan) => (...source: Source) => string,
): (...source: Source) => string {
  const parts = [...fields].map(([key, plan], index) => ({
    label: `${index === 0 ? '{' : ','}${jsonString(key)}:`,
    write: writerOf(plan),
  }));
  if (parts.length === 0) return () => '{}';
  return (...source) => {
    let text = '';
    for (const { label, write } of parts) text += label + write(...source);
    return `${text}}`;
  };
}
