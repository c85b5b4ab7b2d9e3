/** As much of jStat as is used here; the library brings no types of its own. */
declare module 'jstat' {
  const jstat: {
    readonly jStat: {
      readonly mean: (values: number[]) => number;
      /** @param sample divide by n - 1 */
      readonly stdev: (values: number[], sample: boolean) => number;
      readonly studentt: { readonly inv: (probability: number, degrees: number) => number };
      readonly normal: { readonly inv: (probability: number, mean: number, deviation: number) => number };
    };
  };
  export default jstat;
}
