import { InputError } from './input.ts';

/** An InputError that knows which file it is about, for inputs that have several. */
export class FileError extends InputError {
  /** The file as the user would name it. */
  readonly source: string;

  constructor(source: string, message: string, line: number | null = null, options?: ErrorOptions) {
    super(message, line, options);
    this.source = source;
  }
}

/** What the system says of a file or folder, in words for the person who named it. */
export function explainSystem(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'There is no such file or folder, or it is gone by now.';
  if (code === 'EACCES' || code === 'EPERM') return 'This may not be read by this user.';
  if (code === 'EISDIR') return 'This is a folder.';
  return `This cannot be read: ${error instanceof Error ? error.message : String(error)}.`;
}
