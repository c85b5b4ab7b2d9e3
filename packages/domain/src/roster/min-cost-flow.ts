/** The cheapest way to send as much as possible from a source to a sink: exact, by successive shortest paths. */

export type FlowEdge = {
  readonly from: number;
  readonly to: number;
  readonly capacity: number;
  readonly cost: number;
};

type Net = {
  readonly to: Int32Array;
  readonly left: Int32Array;
  readonly cost: Float64Array;
  readonly next: Int32Array;
  readonly head: Int32Array;
};

/** Every edge has a twin beside it (at the number xor one) that takes back what was sent. */
const netOf = (nodes: number, edges: readonly FlowEdge[]): Net => {
  const count = edges.length * 2;
  const net: Net = {
    to: new Int32Array(count),
    left: new Int32Array(count),
    cost: new Float64Array(count),
    next: new Int32Array(count),
    head: new Int32Array(nodes).fill(-1),
  };
  const put = (at: number, from: number, to: number, left: number, cost: number): void => {
    net.to[at] = to;
    net.left[at] = left;
    net.cost[at] = cost;
    net.next[at] = net.head[from] ?? -1;
    net.head[from] = at;
  };
  for (const [index, edge] of edges.entries()) {
    put(index * 2, edge.from, edge.to, edge.capacity, edge.cost);
    put(index * 2 + 1, edge.to, edge.from, 0, -edge.cost);
  }
  return net;
};

/** Bellman and Ford with a queue. @returns for each node the edge by which it is reached cheapest; null when the sink is not reached */
const cheapestPath = (net: Net, nodes: number, source: number, sink: number): Int32Array | null => {
  const far = new Float64Array(nodes).fill(Number.POSITIVE_INFINITY);
  const by = new Int32Array(nodes).fill(-1);
  const queued = new Uint8Array(nodes);
  const queue = [source];
  far[source] = 0;
  for (let at = 0; at < queue.length; at += 1) {
    const node = queue[at] ?? 0;
    queued[node] = 0;
    for (let edge = net.head[node] ?? -1; edge >= 0; edge = net.next[edge] ?? -1) {
      if ((net.left[edge] ?? 0) === 0) continue;
      const to = net.to[edge] ?? 0;
      const through = (far[node] ?? 0) + (net.cost[edge] ?? 0);
      if (through >= (far[to] ?? 0) - 1e-9) continue;
      far[to] = through;
      by[to] = edge;
      if (queued[to] === 1) continue;
      queued[to] = 1;
      queue.push(to);
    }
  }
  return (by[sink] ?? -1) < 0 ? null : by;
};

/** @returns how much goes over each edge, in the order of the edges */
export const minCostFlow = (
  nodes: number,
  edges: readonly FlowEdge[],
  source: number,
  sink: number,
): readonly number[] => {
  const net = netOf(nodes, edges);
  for (;;) {
    const by = cheapestPath(net, nodes, source, sink);
    if (by === null) break;
    for (let node = sink; node !== source; ) {
      const edge = by[node] ?? 0;
      net.left[edge] = (net.left[edge] ?? 0) - 1;
      net.left[edge ^ 1] = (net.left[edge ^ 1] ?? 0) + 1;
      node = net.to[edge ^ 1] ?? source;
    }
  }
  return edges.map((edge, index) => edge.capacity - (net.left[index * 2] ?? 0));
};
