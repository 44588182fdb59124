import type { Plugin } from 'graphql-yoga';
import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { PlanCacheStatistics } from '../cypher/answer/plan-cache.ts';
import { metricsPath } from './paths.ts';

/** Answers `/metrics` in Prometheus's text format: the process, and the cache of plans. */
export function useMetrics(plans: () => PlanCacheStatistics): Plugin {
  const registry = createRegistry(plans);
  return {
    async onRequest({ url, endResponse, fetchAPI }) {
      if (url.pathname !== metricsPath) return;
      const text = await registry.metrics();
      endResponse(new fetchAPI.Response(text, { headers: { 'content-type': registry.contentType } }));
    },
  };
}

function createRegistry(plans: () => PlanCacheStatistics): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const gauge = (name: string, help: string, read: () => number): void => {
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(read());
      },
    });
  };
  gauge('scholargraph_plan_cache_size', 'Operations whose plans are kept.', () => plans().size);
  gauge('scholargraph_plan_cache_maximum_size', 'How many can be kept.', () => plans().maximumSize);
  gauge(
    'scholargraph_plan_cache_characters',
    'Characters of the operations and statements whose plans are kept.',
    () => plans().characters,
  );
  const lookups = new Counter({
    name: 'scholargraph_plan_cache_lookups_total',
    help: 'How often the plan of an operation was looked for, by whether it was there.',
    labelNames: ['result'],
    registers: [registry],
    collect() {
      const { hits, misses } = plans();
      lookups.reset();
      lookups.inc({ result: 'hit' }, hits);
      lookups.inc({ result: 'miss' }, misses);
    },
  });
  return registry;
}
