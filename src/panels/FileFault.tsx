import type { ReactNode } from 'react'
import type { Fault } from '../core/loaded/fault.ts'
import { CopyButton } from './CopyButton.tsx'
import { useFileText } from './useLoadingText.ts'

/** What is wrong with a file, and for those that only Python can read the lines that make another of it. */
export function FileFault({ fault }: { fault: Fault }): ReactNode {
  const text = useFileText()
  const converter = converters[fault.kind as keyof typeof converters]
  return (
    <div className="file-fault">
      <p role="alert">{text.describeFault(fault)}</p>
      {converter !== undefined && (
        <>
          <p>{text.convert}</p>
          <pre translate="no">{converter}</pre>
          <CopyButton name={text.copy} content={() => converter} />
        </>
      )}
    </div>
  )
}

/** Run where one trusts the file: reading a pickle runs what is in it. */
const converters = {
  pickle: `import pickle, numpy as np
data = pickle.load(open("file.pkl", "rb"))
np.save("file.npy", np.asarray(data, dtype=float))`,
  torch: `import torch, numpy as np
data = torch.load("file.pt", map_location="cpu")
np.save("file.npy", torch.as_tensor(data).double().numpy())`,
  objects: `import numpy as np
data = np.load("file.npy", allow_pickle=True)
np.save("numbers.npy", np.array(data.tolist(), dtype=float))`,
} as const
