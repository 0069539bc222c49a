/** Thrown inside this folder for what our model of hours cannot hold, with a reason for the person who imports. */
export class Unsupported extends Error {}
