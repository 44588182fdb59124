import { Bindings } from '../bindings.ts';
import { CostModel } from '../cost.ts';
import { createScope, type Scope, type SiteScope } from '../scope.ts';
import { type PlanningRequest, type SelectedField, Selection } from './selection.ts';

/** What all parts of a statement share while it is planned: what is selected, where its values come from, what it costs. */
export class StatementDraft {
  readonly selection: Selection;
  readonly bindings = new Bindings();
  readonly cost = new CostModel();

  constructor(request: PlanningRequest) {
    this.selection = new Selection(request);
  }

  /** Adds a site to the statement for a field. */
  openScope(outer: Scope, selected: SelectedField): SiteScope {
    const { field, nodes } = selected;
    const [node] = nodes;
    if (node === undefined) throw new Error(`Nothing selects the field ${field.name}.`);
    const site = this.bindings.sites.add(field, node);
    this.cost.add((node.alias ?? node.name).value, outer.site);
    return createScope(site, outer, this.selection.argumentsOf(selected), this.bindings);
  }
}
