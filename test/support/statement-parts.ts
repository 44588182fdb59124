import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { FieldDeclaration } from '../../src/cypher/declarations.ts';
import type { Question } from './planned-statements.ts';

type Field = GraphQLField<unknown, unknown>;

/** Every connection has these arguments and parts, and they do the same on each. */
const pageArguments: readonly string[] = ['first', 'after', 'last', 'before'];
const connectionParts: readonly string[] = ['edges', 'nodes', 'pageInfo', 'totalCount', 'cursor'];

/** How one asks for what stands behind an interface or a union. */
const waysBehind = ['__typename', 'an inline fragment', 'a named fragment'];

/**
 * Names all that can shape a statement: each declared field, each argument, each field of an input object, each
 * value of an enum in a list (orders, kinds), and how what stands behind an interface or a union is asked for.
 */
export class StatementParts {
  readonly #schema: GraphQLSchema;
  /** A field that types share through an interface has one declaration, and the name of the first of them. */
  readonly #fields = new Map<FieldDeclaration, string>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
    for (const type of this.#types()) {
      if (!isObjectType(type) && !isInterfaceType(type)) continue;
      for (const { name, extensions } of Object.values(type.getFields())) {
        const { cypher } = extensions;
        if (cypher !== undefined && !this.#fields.has(cypher)) this.#fields.set(cypher, `${type}.${name}`);
      }
    }
  }

  /** All that the schema has. */
  inSchema(): ReadonlySet<string> {
    const parts = new Set(['@include', '@skip', 'an alias']);
    for (const type of this.#types()) {
      if (isAbstractType(type)) {
        for (const way of waysBehind) parts.add(`${way} in ${type}`);
      }
      if (!isObjectType(type) && !isInterfaceType(type)) continue;
      for (const field of Object.values(type.getFields())) this.#addField(parts, field);
    }
    return parts;
  }

  #addField(parts: Set<string>, field: Field): void {
    const name = this.#nameOf(field);
    if (name !== undefined) parts.add(name);
    for (const argument of field.args) {
      parts.add(this.#argument(field, argument.name));
      addTypeParts(parts, argument.type);
    }
    if (name !== undefined && field.extensions.cypher?.kind === 'connection')
      this.#addEdges(parts, field, name);
  }

  /** Edges of one type are reached in another way by each connection that has them, and so is what they hold. */
  #addEdges(parts: Set<string>, connection: Field, path: string): void {
    const edge = getNamedType(fieldsOf(getNamedType(connection.type)).edges?.type);
    for (const field of Object.values(fieldsOf(edge))) {
      const { kind } = field.extensions.cypher ?? {};
      const name = `${this.#nameOf(field)} of ${path}`;
      if (kind === 'edgeSources' || kind === 'edgePapers') parts.add(name);
      if (kind === 'edgePapers') this.#addEdges(parts, field, name);
    }
  }

  /** All that the question has. */
  inQuestion({ document, variableValues = {} }: Question): ReadonlySet<string> {
    const parts = new Set<string>();
    const info = new TypeInfo(this.#schema);
    /** The connection around each of the fields that lead to where the visitor is. */
    const around = [''];
    const visitor = visitWithTypeInfo(info, {
      Field: {
        enter: ({ name, alias }) => {
          const field = info.getFieldDef();
          const kind = field?.extensions.cypher?.kind;
          const path = around.at(-1) ?? '';
          const own = field ? (this.#nameOf(field) ?? '') : '';
          const onEdge = `${own} of ${path}`;
          if (alias !== undefined) parts.add('an alias');
          if (name.value === '__typename') parts.add(`__typename in ${info.getParentType()}`);
          else parts.add(own);
          if (kind === 'edgeSources' || kind === 'edgePapers') parts.add(onEdge);
          around.push(kind === 'connection' ? own : kind === 'edgePapers' ? onEdge : path);
        },
        leave: () => void around.pop(),
      },
      Argument: ({ name }) => {
        const field = info.getFieldDef();
        if (field) parts.add(this.#argument(field, name.value));
      },
      ObjectField: ({ name }) => void parts.add(`${nameOf(info.getParentInputType())}.${name.value}`),
      EnumValue: ({ value }) => void parts.add(`${nameOf(info.getInputType())}.${value}`),
      Directive: ({ name }) => void parts.add(`@${name.value}`),
      InlineFragment: () => void parts.add(`an inline fragment in ${info.getParentType()}`),
      FragmentSpread: () => void parts.add(`a named fragment in ${info.getParentType()}`),
      VariableDefinition: ({ variable, type }) =>
        addValueParts(parts, typeFromAST(this.#schema, type), variableValues[variable.name.value]),
    });
    visit(document, visitor);
    return parts;
  }

  #types(): GraphQLNamedType[] {
    return Object.values(this.#schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  }

  #nameOf({ extensions: { cypher } }: Field): string | undefined {
    if (cypher === undefined) return undefined;
    return connectionParts.includes(cypher.kind)
      ? `${cypher.kind} of a connection`
      : this.#fields.get(cypher);
  }

  #argument(field: Field, name: string): string {
    const isPaged = field.args.some((argument) => argument.name === 'last');
    return isPaged && pageArguments.includes(name)
      ? `a page with ${name}`
      : `${this.#nameOf(field)}(${name}:)`;
  }
}

function fieldsOf(type: GraphQLNamedType | undefined): Readonly<Record<string, Field>> {
  return isObjectType(type) ? type.getFields() : {};
}

function nameOf(type: GraphQLType | null | undefined): string {
  return getNamedType(type)?.name ?? '';
}

/** The fields of an input object; of a list of an enum the values, for each makes a text of its own. */
function addTypeParts(parts: Set<string>, type: GraphQLType): void {
  const named = getNamedType(type);
  if (isEnumType(named) && isListType(getNullableType(type))) {
    for (const { name } of named.getValues()) parts.add(`${named}.${name}`);
  } else if (isInputObjectType(named)) {
    for (const field of Object.values(named.getFields())) parts.add(`${named}.${field.name}`);
  }
}

/** What the value of a variable gives. */
function addValueParts(parts: Set<string>, type: GraphQLType | undefined, value: unknown): void {
  if (value === null || value === undefined || type === undefined) return;
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    for (const item of [value].flat()) addValueParts(parts, nullable.ofType, item);
  } else if (isEnumType(nullable)) {
    parts.add(`${nullable}.${value}`);
  } else if (isInputObjectType(nullable)) {
    for (const [name, item] of Object.entries(value)) {
      if (item !== null) parts.add(`${nullable}.${name}`);
      addValueParts(parts, nullable.getFields()[name]?.type, item);
    }
  }
}
