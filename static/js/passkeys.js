// Passkeys: asks the browser to make one or to use one, and sends its answer with the form.
// A form says by data-passkey what it is for ("make", "use", "sign-in") and by data-options what the server asks.

const bytes = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

const named = (credentials = []) => credentials.map((each) => ({ ...each, id: bytes(each.id) }));

const ALONE = { residentKey: "required", requireResidentKey: true, userVerification: "required" };
const BESIDE = { residentKey: "discouraged", requireResidentKey: false };

async function make({ publicKey }, wanted) {
  const options = {
    ...publicKey,
    challenge: bytes(publicKey.challenge),
    user: { ...publicKey.user, id: bytes(publicKey.user.id) },
    excludeCredentials: named(publicKey.excludeCredentials),
    authenticatorSelection: { ...publicKey.authenticatorSelection, ...wanted },
  };
  const made = await navigator.credentials.create({ publicKey: options });
  return answer(made, {
    attestationObject: text(made.response.attestationObject),
    clientDataJSON: text(made.response.clientDataJSON),
    transports: made.response.getTransports?.() ?? [],
  });
}

async function use({ publicKey }) {
  const options = {
    ...publicKey,
    challenge: bytes(publicKey.challenge),
    allowCredentials: named(publicKey.allowCredentials),
  };
  const used = await navigator.credentials.get({ publicKey: options });
  const { response } = used;
  return answer(used, {
    authenticatorData: text(response.authenticatorData),
    clientDataJSON: text(response.clientDataJSON),
    signature: text(response.signature),
    userHandle: response.userHandle ? text(response.userHandle) : undefined,
  });
}

const answer = (credential, response) => ({
  id: credential.id,
  rawId: text(credential.rawId),
  type: credential.type,
  authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
  clientExtensionResults: credential.getClientExtensionResults(),
  response,
});

async function asked(form) {
  if (form.dataset.passkey !== "sign-in") return JSON.parse(form.dataset.options);
  const response = await fetch(form.action, { headers: { Accept: "application/json" } });
  if (!response.ok) throw new Error("The server does not answer.");
  return (await response.json()).request_options;
}

function say(form, words) {
  const place = form.querySelector("[data-passkey-said]");
  place.textContent = words;
  place.hidden = !words;
}

function prepare(form) {
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    say(form, "");
    try {
      const options = await asked(form);
      const wanted = form.elements.passwordless?.checked ? ALONE : BESIDE;
      const credential = await (form.dataset.passkey === "make" ? make(options, wanted) : use(options));
      form.elements.credential.value = JSON.stringify(credential);
      form.submit();
    } catch (problem) {
      say(form, problem.name === "InvalidStateError"
        ? "This device has a passkey for your account already."
        : "Nothing came of it: the passkey was not used, or the time ran out. Try again, or choose another way.");
    }
  });
}

export function start() {
  if (!window.PublicKeyCredential) return;
  document.querySelectorAll("form[data-passkey]").forEach(prepare);
}
