import type { CompanionFile } from "../../engine/check-setup.js";
import { ChooseFile } from "../choose-file.js";
import { COMPANION_ROLES, type RoleWords } from "./companion-roles.js";
import { SettingsForm } from "./settings-form.js";
import type { Setup } from "./use-setup.js";

/** The page where files and settings beside the workbook are chosen. A change leads to a new check. */
export function SetupPage({ setup }: { readonly setup: Setup }) {
  return (
    <div className="setup-page">
      <p className="quiet">这里选的文件只在本机读取，用来与打开的工作簿对照；关闭窗格后不保留。选好后自动重新检查。</p>
      {COMPANION_ROLES.map((role) => (
        <Companions key={role.role} role={role} setup={setup} />
      ))}
      <SettingsForm settings={setup.value.settings} onChange={setup.set} />
    </div>
  );
}

function Companions({ role, setup }: { readonly role: RoleWords; readonly setup: Setup }) {
  const files = setup.value.files.filter((file) => file.role === role.role);
  return (
    <section className="companion" aria-label={role.title}>
      <h2>{role.title}</h2>
      <p className="quiet">{role.use}</p>
      {files.length > 0 && (
        <ul>
          {files.map((file) => (
            <Chosen key={file.id} file={file} onRemove={() => setup.remove(file.id)} />
          ))}
        </ul>
      )}
      <ChooseFile
        label={files.length > 0 && !role.many ? `换一个${role.title}` : `选择${role.title}`}
        accept={role.accept}
        many={role.many}
        onFiles={(chosen) => void setup.add(role.role, chosen)}
      />
    </section>
  );
}

function Chosen({ file, onRemove }: { readonly file: CompanionFile; readonly onRemove: () => void }) {
  return (
    <li>
      <span>{file.name}</span>
      <button type="button" className="plain" aria-label={`移除 ${file.name}`} onClick={onRemove}>
        移除
      </button>
    </li>
  );
}
