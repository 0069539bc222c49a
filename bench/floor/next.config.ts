import type { NextConfig } from 'next';

/** Nothing of the shop's: without a file of its own Next would take the one two folders up. */
const config: NextConfig = {};

export default config;
