/** An operation as its form shows it. */
export interface ToTry {
  id: string;
  method: string;
  path: string;
  summary: string;
  description: string | null;
  scope: string | null;
  fields: {
    name: string;
    in: 'path' | 'query' | 'header';
    required: boolean;
    description: string | null;
    example: string;
  }[];
  body: string | null;
}

export interface TryWords {
  key: string;
  keyHelp: string;
  open: string;
  needs: string;
  send: string;
  body: string;
  answer: string;
  failed: string;
  badJson: string;
  real: string;
}
