export * from './catalog';
export * from './orders';
export * from './payments';
export * from './people';
export * from './platform';
export * from './stock';
export * from './stores';
