// Takes the secret of a personal link out of the address once its button is pressed, so that it stays in no history.

export function forgetPersonalLink() {
  document.querySelectorAll("form[data-personal-link]").forEach((form) => {
    form.addEventListener("submit", () => {
      form.action = location.href;
      history.replaceState(null, "", "/link/");
    });
  });
}
