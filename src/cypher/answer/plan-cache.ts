import type { OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { type OperationPlan, type OperationRequest, planOperation } from './operation-plan.ts';
import { shapeOf } from './variable-shape.ts';

/** How many operations a service keeps the plans of, each shape of its variables counted. */
const defaultSize = 1_000;

export interface PlanCacheStatistics {
  readonly size: number;
  readonly maximumSize: number;
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

  constructor(maximumSize = defaultSize) {
    this.#plans = new LRUCache({ max: maximumSize });
  }

  /** A document is known by its parsed form, which the server keeps for the text. */
  plan(request: OperationRequest): OperationPlan {
    const { schema, operation, variableValues } = request;
    const key = `${this.#idOf(operation)} ${shapeOf(schema, operation, variableValues)}`;
    const known = this.#plans.get(key);
    if (known !== undefined) {
      this.#hits += 1;
      return known;
    }
    this.#misses += 1;
    const plan = planOperation(request);
    this.#plans.set(key, plan);
    return plan;
  }

  get statistics(): PlanCacheStatistics {
    const { size, max } = this.#plans;
    return { size, maximumSize: max, hits: this.#hits, misses: this.#misses };
  }

  #idOf(operation: OperationDefinitionNode): number {
    const known = this.#ids.get(operation);
    if (known !== undefined) return known;
    this.#lastId += 1;
    this.#ids.set(operation, this.#lastId);
    return this.#lastId;
  }
}
