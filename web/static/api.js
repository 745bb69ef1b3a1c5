// Draws the reference of the API. Nothing is asked of another machine.
SwaggerUIBundle({
  url: "/api/openapi.json",
  dom_id: "#reference",
  validatorUrl: null,
  deepLinking: true,
  defaultModelsExpandDepth: 0,
});
