/** A customer on the way to the shop, or in front of it. */
export interface Arrival {
  onTheWayAt: Date | null;
  arrivedAt: Date | null;
  /** Of a car: where it stands, what it is. */
  bay: string | null;
  car: string | null;
  colour: string | null;
  /** Staff are with the customer. */
  metAt: Date | null;
}
