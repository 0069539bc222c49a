/** Stands where a name was; whoever shows it says it in the language of the page. */
export const ERASED_NAME = '(削除済み)';
