/** What is missing or wrong, and the field that it stands beside: "to.street", "weight", "customs.0.value". */
export interface Problem {
  readonly field: string;
  readonly message: string;
}
