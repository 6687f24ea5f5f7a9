using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DanVan.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class JointDocuments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "JointDocuments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProvinceId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    PairingId = table.Column<int>(type: "INTEGER", nullable: false),
                    AreaId = table.Column<int>(type: "INTEGER", nullable: false),
                    PartyOrganizationId = table.Column<int>(type: "INTEGER", nullable: false),
                    MilitaryOrganizationId = table.Column<int>(type: "INTEGER", nullable: false),
                    IsProvincial = table.Column<bool>(type: "INTEGER", nullable: false),
                    LeadSide = table.Column<int>(type: "INTEGER", nullable: false),
                    FromYear = table.Column<int>(type: "INTEGER", nullable: false),
                    ToYear = table.Column<int>(type: "INTEGER", nullable: false),
                    ParentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ParentRevision = table.Column<int>(type: "INTEGER", nullable: true),
                    FirstIssuedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JointDocuments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_JointDocuments_Areas_AreaId",
                        column: x => x.AreaId,
                        principalTable: "Areas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_JointDocuments_JointDocuments_ParentId",
                        column: x => x.ParentId,
                        principalTable: "JointDocuments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_JointDocuments_Pairings_PairingId",
                        column: x => x.PairingId,
                        principalTable: "Pairings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_JointDocuments_Provinces_ProvinceId",
                        column: x => x.ProvinceId,
                        principalTable: "Provinces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NumberBooks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ProvinceId = table.Column<int>(type: "INTEGER", nullable: false),
                    OrganizationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    FromYear = table.Column<int>(type: "INTEGER", nullable: false),
                    ToYear = table.Column<int>(type: "INTEGER", nullable: false),
                    Last = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NumberBooks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NumberBooks_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DocumentRevisions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    OpenedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    OpenedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    PartyConsent_Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    PartyConsent_At = table.Column<long>(type: "INTEGER", nullable: true),
                    MilitaryConsent_Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    MilitaryConsent_At = table.Column<long>(type: "INTEGER", nullable: true),
                    PartySignerPostId = table.Column<int>(type: "INTEGER", nullable: true),
                    PartySigner = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    MilitarySignerPostId = table.Column<int>(type: "INTEGER", nullable: true),
                    MilitarySigner = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Names_PartyName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Names_PartySymbol = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Names_MilitaryName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Names_MilitarySymbol = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    FrozenHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    FrozenAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ReservedNumber = table.Column<int>(type: "INTEGER", nullable: true),
                    EndReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    EndedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Scan_FileId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Scan_Number = table.Column<int>(type: "INTEGER", nullable: true),
                    Scan_Date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Scan_CertifiedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Scan_At = table.Column<long>(type: "INTEGER", nullable: true),
                    PartyRegistration_Number = table.Column<int>(type: "INTEGER", nullable: true),
                    PartyRegistration_Date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    PartyRegistration_Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    PartyRegistration_At = table.Column<long>(type: "INTEGER", nullable: true),
                    MilitaryRegistration_Number = table.Column<int>(type: "INTEGER", nullable: true),
                    MilitaryRegistration_Date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    MilitaryRegistration_Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    MilitaryRegistration_At = table.Column<long>(type: "INTEGER", nullable: true),
                    IssuedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    DocumentId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentRevisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DocumentRevisions_JointDocuments_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "JointDocuments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DocumentSections",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DocumentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProvinceId = table.Column<int>(type: "INTEGER", nullable: false),
                    AreaId = table.Column<int>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    LastTitle = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    LastAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentSections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DocumentSections_JointDocuments_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "JointDocuments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NumberEntries",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    DocumentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    ByTitle = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    BookId = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NumberEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NumberEntries_NumberBooks_BookId",
                        column: x => x.BookId,
                        principalTable: "NumberBooks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReplacedScans",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    ReplacedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ReplacedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DocumentRevisionId = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReplacedScans", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReplacedScans_DocumentRevisions_DocumentRevisionId",
                        column: x => x.DocumentRevisionId,
                        principalTable: "DocumentRevisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DocumentRevisions_DocumentId_Number",
                table: "DocumentRevisions",
                columns: new[] { "DocumentId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DocumentSections_DocumentId_Revision_Number",
                table: "DocumentSections",
                columns: new[] { "DocumentId", "Revision", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_JointDocuments_AreaId",
                table: "JointDocuments",
                column: "AreaId");

            migrationBuilder.CreateIndex(
                name: "IX_JointDocuments_PairingId",
                table: "JointDocuments",
                column: "PairingId");

            migrationBuilder.CreateIndex(
                name: "IX_JointDocuments_ParentId",
                table: "JointDocuments",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_JointDocuments_ProvinceId_Kind_FromYear_AreaId",
                table: "JointDocuments",
                columns: new[] { "ProvinceId", "Kind", "FromYear", "AreaId" });

            migrationBuilder.CreateIndex(
                name: "IX_NumberBooks_OrganizationId_Kind_FromYear_ToYear",
                table: "NumberBooks",
                columns: new[] { "OrganizationId", "Kind", "FromYear", "ToYear" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_NumberBooks_ProvinceId",
                table: "NumberBooks",
                column: "ProvinceId");

            migrationBuilder.CreateIndex(
                name: "IX_NumberEntries_BookId_Number",
                table: "NumberEntries",
                columns: new[] { "BookId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReplacedScans_DocumentRevisionId",
                table: "ReplacedScans",
                column: "DocumentRevisionId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DocumentSections");

            migrationBuilder.DropTable(
                name: "NumberEntries");

            migrationBuilder.DropTable(
                name: "ReplacedScans");

            migrationBuilder.DropTable(
                name: "NumberBooks");

            migrationBuilder.DropTable(
                name: "DocumentRevisions");

            migrationBuilder.DropTable(
                name: "JointDocuments");
        }
    }
}
