import fc from 'fast-check';
import type { BoundValues } from '../../src/cypher/bindings.ts';
import type {
  ConnectionPart,
  ConnectionPlan,
  FieldPlan,
  ObjectPlan,
  RootPlan,
} from '../../src/cypher/plan/plan.ts';
import { nonsense, orderValues, storedValue, texts, wrongNumbers } from './random-cells.ts';

/** The column `row` of each record that the database might answer a statement with. */
export type Rows = fc.Arbitrary<readonly unknown[]>;

/** A column's values by its place in a row. */
type Cells = Map<number, fc.Arbitrary<unknown>>;

/**
 * Answers in the shape that a plan reads: empty pages and full ones, with a row more than was asked for or not,
 * none of a node or several, nulls where they may stand.
 */
export class RandomRows {
  readonly #bound: BoundValues;
  /** One in so many values is not what the plan's field shows: of another type, null where none may stand, missing. */
  readonly #faultEvery: number;

  /** @param faultEvery Infinity for answers that are sound throughout */
  constructor(bound: BoundValues, faultEvery: number) {
    this.#bound = bound;
    this.#faultEvery = faultEvery;
  }

  /** The rows of a root field's statement. */
  of({ result }: RootPlan): Rows {
    switch (result.kind) {
      case 'lookup': {
        const cells = this.#cells(result.object);
        cells.set(result.keyIndex, texts);
        return this.#records(this.#row(cells), [0, 1, 1, 1, 1, 1, 1, 1, 1, 12, 2]);
      }
      case 'connection':
        return this.#records(this.#row(new Map([[result.index, this.#connection(result.connection)]])), [1]);
      case 'about': {
        const named = result.declaration.named(this.#bound.sites[0]?.args ?? {}).length;
        const key = fc.array(texts, { minLength: 1, maxLength: 1 });
        const keys = fc.oneof(
          { weight: 12, arbitrary: fc.array(key, { minLength: named, maxLength: named }) },
          {
            weight: 1,
            arbitrary: fc.array(fc.array(texts, { maxLength: 12 }), { minLength: named, maxLength: named }),
          },
        );
        const object = this.#list(this.#row(this.#cells(result.object)), [0, 1, 1, 1, 1]);
        return this.#records(
          this.#row(
            new Map([
              [result.keysIndex, keys],
              [result.index, object],
            ]),
          ),
          [1],
        );
      }
      case 'nodesById': {
        const references = result.declaration.references(this.#bound.sites[0]?.args ?? {});
        const kinds = result.kinds.map(
          ({ kind, index, keyIndex, object }): [number, fc.Arbitrary<unknown>] => {
            const keys = references.filter((reference) => reference.kind === kind).map(({ key }) => key);
            const rows = keys.map((key) => {
              const cells = this.#cells(object);
              cells.set(keyIndex, fc.constant(key));
              return this.#row(cells);
            });
            return [
              index,
              rows.length === 0
                ? fc.constant([])
                : fc.tuple(...rows).chain((all) => fc.shuffledSubarray(all)),
            ];
          },
        );
        return this.#records(this.#row(new Map(kinds)), [1]);
      }
    }
  }

  /** What a row of the object holds: the columns of each of its types, which share the row. */
  #cells({ fields, typeIndex }: ObjectPlan, cells: Cells = new Map()): Cells {
    for (const plans of fields.values()) {
      for (const plan of plans.values()) this.#addCell(plan, cells);
    }
    if (typeIndex !== undefined) cells.set(typeIndex, fc.constantFrom(...fields.keys()));
    return cells;
  }

  #addCell(plan: FieldPlan, cells: Cells): void {
    if (plan.kind === 'typename') return;
    // A value that several fields show has the type of the first of them.
    if (plan.kind === 'column' && cells.has(plan.index)) return;
    cells.set(plan.index, this.#faulty(this.#cell(plan)));
  }

  #cell(plan: Exclude<FieldPlan, { readonly kind: 'typename' }>): fc.Arbitrary<unknown> {
    switch (plan.kind) {
      case 'column':
        return plan.members.size > 0 ? fc.array(fc.option(texts), { maxLength: 3 }) : storedValue(plan.type);
      case 'cursor':
        return orderValues;
      case 'object': {
        const row = this.#row(this.#cells(plan.object));
        return plan.nullable ? fc.option(row) : row;
      }
      case 'list':
        return this.#list(this.#row(this.#cells(plan.object)), [0, 1, 2, 3]);
      case 'lists':
        return this.#list(this.#list(this.#row(this.#cells(plan.object)), [0, 1, 2]), [0, 1, 2]);
      case 'connection':
        return this.#connection(plan.connection);
    }
  }

  /** The page's rows, mostly fewer than it holds, sometimes one more; the total; and what is said of all rows. */
  #connection({ page, parts, cursorIndex }: ConnectionPlan): fc.Arbitrary<unknown> {
    const cells: Cells = new Map();
    const column: Cells = new Map();
    for (const part of parts.values()) this.#addPart(part, cells, column);
    if (cursorIndex !== undefined) cells.set(cursorIndex, orderValues);
    const size = this.#bound.sites[page.site]?.page?.size ?? 0;
    const sizes = [0, 1, 2, 3, size, size + 1].filter((count) => count <= 4);
    column.set(0, this.#faulty(this.#list(this.#row(cells), sizes)));
    column.set(1, fc.option(fc.nat(3_000_000), { freq: 9 }));
    return this.#row(column);
  }

  #addPart(part: ConnectionPart, cells: Cells, column: Cells): void {
    if (part.kind === 'edges') this.#cells(part.object, cells);
    if (part.kind === 'nodes') cells.set(part.index, this.#faulty(this.#row(this.#cells(part.object))));
    if (part.kind === 'summary') column.set(part.index, this.#faulty(this.#row(this.#cells(part.object))));
  }

  #faulty(sound: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
    if (this.#faultEvery === Number.POSITIVE_INFINITY) return sound;
    return fc.oneof(
      { weight: this.#faultEvery, arbitrary: sound },
      { weight: 1, arbitrary: fc.oneof(nonsense, wrongNumbers) },
    );
  }

  /** A row with these cells in their places; a faulty one may stop early. */
  #row(cells: Cells): fc.Arbitrary<unknown[]> {
    const width = Math.max(-1, ...cells.keys()) + 1;
    const row = fc.tuple(
      ...Array.from({ length: width }, (_, index) => cells.get(index) ?? fc.constant(null)),
    );
    if (this.#faultEvery === Number.POSITIVE_INFINITY) return row;
    return fc.oneof(
      { weight: this.#faultEvery * 4, arbitrary: row },
      { weight: 1, arbitrary: row.map((whole) => whole.slice(0, -1)) },
    );
  }

  #list(item: fc.Arbitrary<unknown>, sizes: readonly number[]): fc.Arbitrary<unknown[]> {
    return fc
      .constantFrom(...sizes)
      .chain((length) => fc.array(item, { minLength: length, maxLength: length }));
  }

  /** The records; a faulty answer may have none, or some that are no rows. */
  #records(row: fc.Arbitrary<unknown>, sizes: readonly number[]): Rows {
    const sound = this.#list(row, sizes);
    if (this.#faultEvery === Number.POSITIVE_INFINITY) return sound;
    return fc.oneof(
      { weight: this.#faultEvery, arbitrary: sound },
      { weight: 1, arbitrary: fc.array(nonsense, { maxLength: 2 }) },
    );
  }
}
