/** Names of folders and a file, none of which leads out: no `..`, no empty part, nothing but letters that addresses keep. */
export const isPictureKey = (key: string): boolean =>
  /^[\w.-]+(?:\/[\w.-]+)*$/.test(key) && !key.split('/').some((part) => /^\.+$/.test(part));
