import { KEPT_TYPES } from '../../files/keepFile.ts'
import { usualLimits } from '../../files/limits.ts'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { FileInput } from '../../web/parts/fileInput.tsx'
import { words } from '../words.ts'

/** Where a file is chosen, with what it may be and what should not be in it. */
export const FileField = ({ label, errors }: { label: string; errors: readonly FieldError[] }) => (
  <FileInput
    name="file"
    label={label}
    hint={words.file.hint(words.file.size(usualLimits.bytes))}
    accept={KEPT_TYPES.map((type) => `.${type}`).join(',')}
    errors={errors}
  />
)
