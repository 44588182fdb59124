import type { OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { noPlanLimits, type PlanLimits } from '../plan/plan-limits.ts';
import { type OperationPlan, type OperationRequest, planOperation, textsOf } from './operation-plan.ts';
import { shapeOf } from './variable-shape.ts';

/** How many operations a service keeps the plans of, each shape of its variables counted. */
const defaultCount = 1_000;

/**
 * How many characters the documents and the statements of the kept plans have together. Measured: a plan takes 20 to 115
 * bytes for each, with the parsed document that it holds on to. So all of them take 60 to 350 MB.
 */
const defaultCharacters = 3_000_000;

export interface PlanCacheOptions {
  readonly limits?: PlanLimits;
  readonly maximumCount?: number;
  readonly maximumCharacters?: number;
}

export interface PlanCacheStatistics {
  readonly size: number;
  readonly maximumSize: number;
  /** How many characters the documents and the statements of the kept plans have together. */
  readonly characters: number;
  readonly hits: number;
  readonly misses: number;
}

/** Plans of operations, made once; the least recently used ones give way. */
export class PlanCache {
  readonly #plans: LRUCache<string, OperationPlan>;
  readonly #ids = new WeakMap<OperationDefinitionNode, number>();
  #lastId = 0;
  #hits = 0;
  #misses = 0;

  readonly #limits: PlanLimits;

  constructor({
    limits = noPlanLimits,
    maximumCount = defaultCount,
    maximumCharacters = defaultCharacters,
  }: PlanCacheOptions = {}) {
    this.#limits = limits;
    this.#plans = new LRUCache({ max: maximumCount, maxSize: maximumCharacters });
  }

  /**
   * A document is known by its parsed form, which the server keeps for the text.
   * @throws GraphQLError COST_LIMIT where the plan would be too large
   */
  plan(request: OperationRequest): OperationPlan {
    const key = this.#keyOf(request);
    const known = this.#plans.get(key);
    if (known !== undefined) {
      this.#hits += 1;
      return known;
    }
    this.#misses += 1;
    const plan = planOperation(request, this.#limits);
    this.#plans.set(key, plan, { size: sizeOf(request, plan) + key.length });
    return plan;
  }

  /** Keeps the plan of a request no longer: it was refused, and is not to take the place of one that was not. */
  forget(request: OperationRequest): void {
    this.#plans.delete(this.#keyOf(request));
  }

  get statistics(): PlanCacheStatistics {
    const { size, max, calculatedSize } = this.#plans;
    return { size, maximumSize: max, characters: calculatedSize, hits: this.#hits, misses: this.#misses };
  }

  #keyOf({ schema, operation, variableValues }: OperationRequest): string {
    return `${this.#idOf(operation)} ${shapeOf(schema, operation, variableValues)}`;
  }

  #idOf(operation: OperationDefinitionNode): number {
    const known = this.#ids.get(operation);
    if (known !== undefined) return known;
    this.#lastId += 1;
    this.#ids.set(operation, this.#lastId);
    return this.#lastId;
  }
}

/** How many characters the document and the statements have: what a plan holds grows with them. */
function sizeOf({ operation }: OperationRequest, { fields }: OperationPlan): number {
  let size = operation.loc?.source.body.length ?? 0;
  for (const [, text] of textsOf(fields)) size += text.length;
  return Math.max(size, 1);
}
